package org.anteroom.channel;

import java.util.List;
import java.util.Objects;
import org.anteroom.shared.ChannelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups of a channel. Who is no member of the channel any more is in none of them. */
@Repository
public class Groups {

    private static final int MOST_SHOWN = 500;

    private final JdbcClient jdbc;
    private final MembershipTrust trust;

    Groups(JdbcClient jdbc, MembershipTrust trust) {
        this.jdbc = jdbc;
        this.trust = trust;
    }

    /** By name; the first five hundred. */
    public List<Group> of(ChannelId channel) {
        return jdbc.sql("""
                select g.id, g.source, g.external_id, g.name,
                  (select count(*) from group_member x
                     join membership m on m.channel_id = :channel and m.user_id = x.user_id and m.confirmed_at > :trusted
                     where x.group_id = g.id and not m.preview) as members
                from channel_group g where g.channel_id = :channel
                order by g.name, g.external_id, g.id limit\s""" + MOST_SHOWN)
                .param("channel", channel.value())
                .param("trusted", trust.since())
                .query((row, number) -> new Group(
                        row.getLong("id"),
                        GroupSource.valueOf(row.getString("source")),
                        Objects.requireNonNullElse(row.getString("external_id"), ""),
                        row.getString("name"),
                        row.getInt("members")))
                .list();
    }
}
