package org.anteroom.lti;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anteroom.lti.Launch.Context;
import org.anteroom.lti.Launch.ResourceLink;
import org.anteroom.lti.Launch.Services;
import org.anteroom.lti.deeplinking.DeepLinkingSettings;
import org.anteroom.lti.token.Claims;
import org.anteroom.platform.Deployment;
import org.jspecify.annotations.Nullable;

/** Takes out of checked claims what the tool works with. All that is optional may be missing or odd. */
final class LaunchReader {

    private static final int MAX_LOCALE = 35;
    private static final int MAX_EMAIL = 255;
    private static final int MAX_URL = 2_000;

    /** Brightspace's own claim: there the history stands, whether or not its admin added the tool's parameters. */
    private static final String BRIGHTSPACE = "http://www.brightspace.com";

    private static final Map<String, String> HISTORIES =
            Map.of("context_history", "Context.id.history", "link_history", "ResourceLink.id.history");

    private LaunchReader() {}

    static Launch read(Claims claims, Deployment deployment, URI target) {
        return new Launch(
                deployment.registration(),
                deployment.id(),
                String.valueOf(claims.text(Claims.MESSAGE_TYPE)),
                String.valueOf(claims.identifier("sub")),
                name(claims),
                email(claims),
                roles(claims),
                context(claims.object(Claims.CONTEXT)),
                resourceLink(claims.object(Claims.RESOURCE_LINK)),
                custom(claims),
                locale(claims),
                returnUrl(claims),
                target,
                services(claims),
                isDeepLinking(claims) ? DeepLinkingSettings.read(claims) : null);
    }

    static boolean isDeepLinking(Claims claims) {
        return DeepLinkingSettings.MESSAGE_TYPE.equals(claims.text(Claims.MESSAGE_TYPE));
    }

    /** Back into the course; Canvas has it on another host than its issuer. */
    static @Nullable String returnUrl(Claims claims) {
        return address(claims.object(Claims.LAUNCH_PRESENTATION).text("return_url"));
    }

    private static Services services(Claims claims) {
        return new Services(
                address(claims.object(Claims.NAMES_AND_ROLES).text("context_memberships_url")),
                address(claims.object(Claims.GROUPS).text("context_groups_url")));
    }

    private static @Nullable String address(@Nullable String url) {
        boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
        return web && url.length() <= MAX_URL && url.chars().noneMatch(Character::isISOControl) ? url : null;
    }

    private static @Nullable String name(Claims claims) {
        String name = claims.text("name");
        if (name != null && !name.isBlank()) {
            return name.strip();
        }
        String parts = String.join(
                " ",
                Stream.of("given_name", "family_name")
                        .map(claims::text)
                        .filter(it -> it != null && !it.isBlank())
                        .toList());
        return parts.isEmpty() ? null : parts;
    }

    private static @Nullable String email(Claims claims) {
        String email = claims.text("email");
        return email == null || email.isBlank() || email.length() > MAX_EMAIL ? null : email;
    }

    private static List<String> roles(Claims claims) {
        List<String> roles = claims.texts(Claims.ROLES);
        return roles == null ? List.of() : roles;
    }

    private static @Nullable Context context(Claims context) {
        String id = context.identifier("id");
        return id == null ? null : new Context(id, context.text("label"), context.text("title"));
    }

    private static @Nullable ResourceLink resourceLink(Claims link) {
        String id = link.identifier("id");
        return id == null ? null : new ResourceLink(id, link.text("title"));
    }

    private static Map<String, String> custom(Claims claims) {
        Map<String, String> read = new TreeMap<>();
        Claims brightspace = claims.object(BRIGHTSPACE);
        HISTORIES.forEach((parameter, name) -> {
            String history = brightspace.text(name);
            if (history != null && !isVariable(history)) {
                read.put(parameter, history);
            }
        });
        claims.object(Claims.CUSTOM).values().forEach((name, value) -> {
            if (value instanceof String text
                    ? !isVariable(text)
                    : value instanceof Number || value instanceof Boolean) {
                read.put(name, String.valueOf(value));
            }
        });
        return read;
    }

    /** A platform that does not know a variable sends it back as it is. */
    private static boolean isVariable(String text) {
        return text.length() > 1 && text.charAt(0) == '$' && Character.isLetter(text.charAt(1));
    }

    /** Moodle writes {@code pt_br}, D2L {@code en-us}. */
    private static @Nullable Locale locale(Claims claims) {
        String presented = claims.object(Claims.LAUNCH_PRESENTATION).text("locale");
        String tag = presented == null || presented.isBlank() ? claims.text("locale") : presented;
        if (tag == null || tag.length() > MAX_LOCALE) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        return locale.getLanguage().isEmpty() ? null : locale;
    }
}
