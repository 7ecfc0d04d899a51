package org.anteroom.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups of a channel. Who is no member of the channel any more is in none of them. */
@Repository
public class Groups {

    private static final int MOST_SHOWN = 500;

    private static final String SELECT = """
            select g.id, g.source, g.external_id, g.name,
              (select count(*) from group_member x
                 join membership m on m.channel_id = :channel and m.user_id = x.user_id and m.confirmed_at > :trusted
                 where x.group_id = g.id and not m.preview) as members
            from channel_group g where g.channel_id = :channel
            """;

    private final JdbcClient jdbc;
    private final MembershipTrust trust;

    Groups(JdbcClient jdbc, MembershipTrust trust) {
        this.jdbc = jdbc;
        this.trust = trust;
    }

    /** By name; the first five hundred. */
    public List<Group> of(ChannelId channel) {
        return select(channel, " order by g.name, g.external_id, g.id limit " + MOST_SHOWN, Map.of());
    }

    /** @throws DomainError 404 for a group of another channel, too */
    public Group require(ChannelId channel, long id) {
        return select(channel, " and g.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> DomainError.notFound("group " + id + " of channel " + channel));
    }

    private List<Group> select(ChannelId channel, String tail, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + tail)
                .param("channel", channel.value())
                .param("trusted", trust.since())
                .params(parameters)
                .query(Groups::group)
                .list();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getLong("id"),
                GroupSource.valueOf(row.getString("source")),
                Objects.requireNonNullElse(row.getString("external_id"), ""),
                row.getString("name"),
                row.getInt("members"));
    }
}
