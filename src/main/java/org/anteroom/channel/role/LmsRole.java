package org.anteroom.channel.role;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One role of a launch in a common form; platforms write full URIs, bare names, LTI 1 URNs and mixtures of them.
 *
 * @param principal lower case, such as {@code instructor}
 * @param sub lower case, such as {@code teachingassistant}
 * @see <a href="https://www.imsglobal.org/spec/lti/v1p3#role-vocabularies">LTI 1.3, appendix A</a>
 */
record LmsRole(Kind kind, String principal, @Nullable String sub) {

    enum Kind {
        SYSTEM,
        TEST,
        INSTITUTION,
        CONTEXT,
        UNKNOWN
    }

    private static final String VOCABULARY = "https?://purl\\.imsglobal\\.org/vocab/";
    private static final Pattern TEST = Pattern.compile(VOCABULARY + "lti/system/person#(\\w+)");
    private static final Pattern SYSTEM = Pattern.compile(VOCABULARY + "lis/v2/system/person#(\\w+)");
    // Moodle's roster leaves "institution" out.
    private static final Pattern INSTITUTION = Pattern.compile(VOCABULARY + "lis/v2/(?:institution/)?person#(\\w+)");
    // Sakai puts a second '#' before the sub-role where others put the principal into the path.
    private static final Pattern CONTEXT =
            Pattern.compile(VOCABULARY + "lis/v2/membership(?:/([\\w-]+))?#([\\w-]+)(?:#([\\w-]+))?");
    private static final Pattern URN =
            Pattern.compile("urn:lti:(role|instrole|sysrole):ims/lis/([\\w-]+)(?:/([\\w-]+))?");
    private static final Pattern BARE = Pattern.compile("[a-z-]+(?:/[a-z-]+)?");

    static LmsRole parse(String role) {
        String text = role.strip().toLowerCase(Locale.ROOT);
        Matcher context = CONTEXT.matcher(text);
        if (context.matches()) {
            return inContext(context);
        }
        return simple(
                Kind.TEST,
                TEST,
                text,
                simple(Kind.SYSTEM, SYSTEM, text, simple(Kind.INSTITUTION, INSTITUTION, text, old(text))));
    }

    private static LmsRole inContext(Matcher match) {
        if (match.group(1) != null) {
            return new LmsRole(Kind.CONTEXT, match.group(1), match.group(2));
        }
        return named(match.group(2), match.group(3));
    }

    private static LmsRole simple(Kind kind, Pattern pattern, String text, LmsRole otherwise) {
        Matcher match = pattern.matcher(text);
        return match.matches() ? new LmsRole(kind, match.group(1), null) : otherwise;
    }

    private static LmsRole old(String text) {
        Matcher urn = URN.matcher(text);
        if (urn.matches()) {
            return switch (urn.group(1)) {
                case "role" -> named(urn.group(2), urn.group(3));
                case "instrole" -> new LmsRole(Kind.INSTITUTION, urn.group(2), null);
                default -> new LmsRole(Kind.SYSTEM, urn.group(2), null);
            };
        }
        // Kept as it is: a registration may give it a meaning.
        return BARE.matcher(text).matches() ? bare(text) : new LmsRole(Kind.UNKNOWN, text, null);
    }

    private static LmsRole bare(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? named(text, null) : named(text.substring(0, slash), text.substring(slash + 1));
    }

    /** A teaching assistant is a kind of instructor, also where the platform leaves the principal out. */
    private static LmsRole named(String principal, @Nullable String sub) {
        return principal.startsWith("teachingassistant")
                ? new LmsRole(Kind.CONTEXT, "instructor", principal)
                : new LmsRole(Kind.CONTEXT, principal, sub);
    }

    LmsRole principalAlone() {
        return new LmsRole(kind, principal, null);
    }

    /** Whether the usual rules make no difference between this sub-role and its principal. */
    boolean isLikePrincipal() {
        return kind == Kind.CONTEXT
                && sub != null
                && RoleRules.usualInContext(this).equals(RoleRules.usualInContext(principalAlone()));
    }

    boolean hasSub(String... names) {
        for (String name : names) {
            if (sub != null && sub.startsWith(name)) {
                return true;
            }
        }
        return false;
    }
}
