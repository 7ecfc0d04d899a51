package org.anteroom.channel.role;

import static org.anteroom.channel.ChannelRole.CONTRIBUTOR;
import static org.anteroom.channel.ChannelRole.MANAGER;
import static org.anteroom.channel.ChannelRole.MEMBER;
import static org.anteroom.channel.ChannelRole.OBSERVER;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.role.LmsRole.Kind;

/** From the roles of a launch to the role in the channel: roles in the context decide, others only where there is none. */
public final class RoleRules {

    private static final Set<String> ADMINISTRATORS =
            Set.of("administrator", "sysadmin", "accountadmin", "syssupport", "creator");
    private static final Set<String> STUDENTS = Set.of("student", "learner", "member");
    private static final String[] ASSISTANTS = {
        "teachingassistant", "grader", "guestinstructor", "externalinstructor", "secondaryinstructor"
    };

    private RoleRules() {}

    static ChannelRole channelRole(List<String> roles) {
        return channelRole(roles, RoleTable.USUAL);
    }

    public static ChannelRole channelRole(List<String> roles, RoleTable table) {
        List<LmsRole> parsed = roles.stream().map(LmsRole::parse).toList();
        boolean assistant = parsed.stream().anyMatch(RoleRules::isAssistant);
        return parsed.stream()
                // Canvas sends the plain instructor role along with the assistant's: the narrower one counts.
                .filter(role -> !(assistant && isPlainInstructor(role)))
                .flatMap(role -> inContext(role, table).stream())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> outsideContext(parsed, table));
    }

    /** A teacher looking at the course as a student would: never in rosters and statistics. */
    public static boolean isPreview(List<String> roles) {
        return roles.stream()
                .map(LmsRole::parse)
                .anyMatch(role -> role.kind() == Kind.TEST && role.principal().equals("testuser"));
    }

    /**
     * Whether the person runs the institution's platform. Other kinds of administrators do not count: for Open edX the
     * staff of a course are system administrators. Nor does who looks at a course as a student would.
     */
    public static boolean isAdministrator(List<String> roles) {
        List<LmsRole> parsed = roles.stream().map(LmsRole::parse).toList();
        boolean student = parsed.stream()
                .anyMatch(role ->
                        role.kind() == Kind.TEST || role.kind() == Kind.CONTEXT && STUDENTS.contains(role.principal()));
        return !student
                && parsed.stream()
                        .anyMatch(role -> role.kind() == Kind.INSTITUTION
                                && role.principal().equals("administrator"));
    }

    /**
     * What counts when an activity has no room yet. Who administrates the platform comes to look, in courses of others, too:
     * they own nothing that they did not ask for. Moodle calls its administrators instructors besides.
     */
    public static ChannelRole atOpening(List<String> roles, ChannelRole role) {
        return role == MANAGER && comesAsAdministrator(roles) ? CONTRIBUTOR : role;
    }

    private static boolean comesAsAdministrator(List<String> roles) {
        List<LmsRole> parsed = roles.stream().map(LmsRole::parse).toList();
        boolean administrates = parsed.stream()
                .anyMatch(role -> role.principal().equals("administrator") && role.kind() == Kind.CONTEXT
                        || isAdministrator(role));
        // For Open edX the staff of a course are system administrators, and instructors of the institution.
        boolean teaches = parsed.stream().anyMatch(role -> role.principal().equals("instructor"));
        return isAdministrator(roles) || administrates && !teaches;
    }

    private static Optional<ChannelRole> inContext(LmsRole role, RoleTable table) {
        if (role.kind() == Kind.CONTEXT) {
            return table.of(role).or(() -> usualInContext(role));
        }
        // A role of the platform's own says nothing of where it counts; who gives it a meaning means the course.
        return role.kind() == Kind.UNKNOWN ? table.of(role) : Optional.empty();
    }

    static Optional<ChannelRole> usualInContext(LmsRole role) {
        return Optional.ofNullable(
                switch (role.principal()) {
                    case "instructor" -> isAssistant(role) ? CONTRIBUTOR : MANAGER;
                    case "administrator" -> role.hasSub("developer", "externaldeveloper") ? CONTRIBUTOR : MANAGER;
                    case "manager" -> role.hasSub("observer", "externalobserver") ? OBSERVER : CONTRIBUTOR;
                    case "contentdeveloper", "officer" -> CONTRIBUTOR;
                    case "learner" -> role.hasSub("guestlearner") ? OBSERVER : MEMBER;
                    case "member" -> MEMBER;
                    case "mentor" -> OBSERVER;
                    default -> null;
                });
    }

    private static ChannelRole outsideContext(List<LmsRole> roles, RoleTable table) {
        return roles.stream()
                .flatMap(role -> table.of(role).stream())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> usualOutsideContext(roles));
    }

    private static ChannelRole usualOutsideContext(List<LmsRole> roles) {
        if (roles.stream().anyMatch(RoleRules::isAdministrator)) {
            return MANAGER;
        }
        return roles.stream().anyMatch(RoleRules::isStudent) ? MEMBER : OBSERVER;
    }

    private static boolean isAssistant(LmsRole role) {
        return role.kind() == Kind.CONTEXT && role.principal().equals("instructor") && role.hasSub(ASSISTANTS);
    }

    private static boolean isPlainInstructor(LmsRole role) {
        return role.kind() == Kind.CONTEXT && role.principal().equals("instructor") && role.sub() == null;
    }

    private static boolean isAdministrator(LmsRole role) {
        return (role.kind() == Kind.SYSTEM || role.kind() == Kind.INSTITUTION)
                && ADMINISTRATORS.contains(role.principal());
    }

    private static boolean isStudent(LmsRole role) {
        return role.kind() == Kind.INSTITUTION && STUDENTS.contains(role.principal());
    }
}
