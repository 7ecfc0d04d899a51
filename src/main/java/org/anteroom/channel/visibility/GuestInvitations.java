package org.anteroom.channel.visibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Tokens;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitations of guests, by the fingerprints of their codes. */
@Repository
class GuestInvitations {

    /** That are open at a time. */
    static final int MOST_OPEN = 100;

    private static final String SELECT = """
            select i.id, i.channel_id, c.title, i.name, i.role, i.single, i.expires_at, i.closed_at,
              (select count(*) from guest g where g.invitation_id = i.id) as guests
            from guest_invitation i join channel c on c.id = i.channel_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GuestInvitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the code of the link, which is stored nowhere */
    String add(ChannelId channel, UserId inviter, NewInvitation wanted) {
        String code = Tokens.random();
        jdbc.sql("""
                insert into guest_invitation
                  (channel_id, code_hash, name, role, single, invited_by, created_at, expires_at)
                values (:channel, :hash, :name, :role, :single, :inviter, :now, :expires)
                """)
                .param("channel", channel.value())
                .param("hash", Tokens.fingerprint(code))
                .param("name", wanted.name())
                .param("role", wanted.role().name())
                .param("single", wanted.single())
                .param("inviter", inviter.value())
                .param("now", clock.instant())
                .param("expires", clock.instant().plus(wanted.lifetime()))
                .update();
        return code;
    }

    /** Those that let somebody in, the next to expire first. */
    List<GuestInvitation> open(ChannelId channel) {
        return jdbc.sql(SELECT + """
                where i.channel_id = :channel and i.closed_at is null and i.expires_at > :now
                order by i.expires_at, i.id limit\s""" + MOST_OPEN)
                .param("channel", channel.value())
                .param("now", clock.instant())
                .query(GuestInvitations::invitation)
                .list();
    }

    Optional<GuestInvitation> find(String code) {
        return jdbc.sql(SELECT + "where i.code_hash = ?")
                .param(Tokens.fingerprint(code))
                .query(GuestInvitations::invitation)
                .optional();
    }

    GuestInvitation require(ChannelId channel, long id) {
        return jdbc.sql(SELECT + "where i.channel_id = ? and i.id = ?")
                .params(channel.value(), id)
                .query(GuestInvitations::invitation)
                .optional()
                .orElseThrow(() -> DomainError.notFound("invitation " + id + " of channel " + channel));
    }

    /** Those whose time is over and whose guests may still be inside. */
    List<GuestInvitation> expired(int most) {
        return jdbc.sql(SELECT + "where i.closed_at is null and i.expires_at <= ? order by i.expires_at limit " + most)
                .param(clock.instant())
                .query(GuestInvitations::invitation)
                .list();
    }

    void close(long id) {
        jdbc.sql("update guest_invitation set closed_at = ? where id = ? and closed_at is null")
                .params(clock.instant(), id)
                .update();
    }

    void closeAll(ChannelId channel) {
        jdbc.sql("update guest_invitation set closed_at = ? where channel_id = ? and closed_at is null")
                .params(clock.instant(), channel.value())
                .update();
    }

    private static GuestInvitation invitation(ResultSet row, int number) throws SQLException {
        return new GuestInvitation(
                row.getLong("id"),
                new ChannelId(row.getLong("channel_id")),
                row.getString("title"),
                row.getString("name"),
                ChannelRole.valueOf(row.getString("role")),
                row.getBoolean("single"),
                row.getInt("guests"),
                row.getObject("expires_at", Instant.class),
                row.getObject("closed_at", Instant.class));
    }
}
