package org.anteroom.channel.manage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.EffectiveRole;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A member as the channel's managers see them.
 *
 * @param sourceRole what the LMS says
 * @param localRole what a manager of the channel said instead
 * @param lastSeen in this channel; null for who never came
 * @param groups by their names
 */
record ManagedMember(
        UserId user,
        String name,
        @Nullable String email,
        ChannelRole sourceRole,
        @Nullable ChannelRole localRole,
        MemberSource source,
        @Nullable Instant lastSeen,
        List<String> groups) {

    static ManagedMember of(ResultSet row, int number) throws SQLException {
        String source = row.getString("source_role");
        String local = row.getString("local_role");
        return new ManagedMember(
                new UserId(row.getLong("id")),
                row.getString("name"),
                row.getString("email"),
                ChannelRole.valueOf(source == null ? row.getString("role") : source),
                local == null ? null : ChannelRole.valueOf(local),
                source(row),
                row.getObject("seen_at", Instant.class),
                List.of());
    }

    private static MemberSource source(ResultSet row) throws SQLException {
        String entry = row.getString("entry");
        if (entry != null) {
            return MemberSource.valueOf(entry);
        }
        return row.getBoolean("in_roster") ? MemberSource.ROSTER : MemberSource.LAUNCH;
    }

    public ChannelRole role() {
        return EffectiveRole.of(localRole, sourceRole);
    }

    ManagedMember in(List<String> named) {
        return new ManagedMember(user, name, email, sourceRole, localRole, source, lastSeen, named);
    }
}
