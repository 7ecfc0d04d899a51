package org.anteroom.channel.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.anteroom.channel.ChannelRole;
import org.jspecify.annotations.Nullable;

/**
 * What the tool knows of somebody whom a roster lists.
 *
 * @param role by the LMS's word; null of somebody who is no member yet
 */
record KnownMember(
        long user,
        String sub,
        String name,
        @Nullable String email,
        boolean launched,
        @Nullable ChannelRole role,
        boolean inRoster,
        @Nullable Instant launchedAt,
        @Nullable Instant confirmedAt) {

    static KnownMember of(ResultSet row, int number) throws SQLException {
        String role = row.getString("source_role");
        return new KnownMember(
                row.getLong("id"),
                row.getString("sub"),
                row.getString("name"),
                row.getString("email"),
                row.getObject("last_launch_at", Instant.class) != null,
                role == null ? null : ChannelRole.valueOf(role),
                row.getBoolean("in_roster"),
                row.getObject("launched_at", Instant.class),
                row.getObject("confirmed_at", Instant.class));
    }

    boolean launchedAfter(Instant time) {
        return launchedAt != null && launchedAt.isAfter(time);
    }

    boolean confirmedAfter(Instant time) {
        return confirmedAt != null && confirmedAt.isAfter(time);
    }
}
