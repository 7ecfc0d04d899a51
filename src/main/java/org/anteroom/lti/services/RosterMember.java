package org.anteroom.lti.services;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anteroom.lti.token.Claims;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a course as the platform lists them.
 *
 * @param sub that of the person's launches
 * @param name null where privacy allows none
 * @param roles as sent: Moodle writes short names
 * @param active false for those who are listed although they have left
 * @param groups names by id, empty where the name is not told; null if nothing at all is told of groups
 */
public record RosterMember(
        String sub,
        @Nullable String name,
        @Nullable String email,
        List<String> roles,
        boolean active,
        @Nullable Map<String, String> groups) {

    private static final int MAX_EMAIL = 255;

    /** @return null for an entry that names nobody */
    static @Nullable RosterMember read(Map<String, Object> values) {
        Claims member = new Claims(values);
        String sub = member.identifier("user_id");
        if (sub == null) {
            return null;
        }
        List<String> roles = member.texts("roles");
        String status = member.text("status");
        boolean active = status == null || status.isBlank() || status.equalsIgnoreCase("Active");
        return new RosterMember(
                sub, name(member), email(member), roles == null ? List.of() : roles, active, groups(member));
    }

    private static @Nullable String name(Claims member) {
        String name = member.text("name");
        if (name != null && !name.isBlank()) {
            return name.strip();
        }
        String parts = String.join(
                " ",
                Stream.of("given_name", "family_name")
                        .map(member::text)
                        .filter(it -> it != null && !it.isBlank())
                        .toList());
        return parts.isEmpty() ? null : parts;
    }

    private static @Nullable String email(Claims member) {
        String email = member.text("email");
        return email == null || email.isBlank() || email.length() > MAX_EMAIL ? null : email;
    }

    /** By the Groups service's extension of rosters; Sakai adds the names beside it. */
    private static @Nullable Map<String, String> groups(Claims member) {
        Object sakai = member.object("sakai_ext").values().get("sakai_groups");
        if (!member.has("group_enrollments") && sakai == null) {
            return null;
        }
        Map<String, String> groups = new TreeMap<>();
        objects(member.values().get("group_enrollments")).forEach(it -> put(groups, it.identifier("group_id"), ""));
        objects(sakai).forEach(it -> put(groups, it.identifier("id"), it.text("title")));
        return groups;
    }

    private static void put(Map<String, String> groups, @Nullable String id, @Nullable String name) {
        if (id != null) {
            groups.put(id, name == null ? "" : name.strip());
        }
    }

    @SuppressWarnings("unchecked") // members of a JSON object have names
    private static Stream<Claims> objects(@Nullable Object list) {
        return list instanceof List<?> elements
                ? elements.stream().filter(Map.class::isInstance).map(it -> new Claims((Map<String, Object>) it))
                : Stream.of();
    }
}
