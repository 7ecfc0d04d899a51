package org.anteroom.channel.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rosters are to be read when, and how it went. */
@Repository
public class Rosters {

    private static final int MAX_DETAIL = 250;
    private static final String SELECT = """
            select channel_id, registration_id, memberships_url, groups_url, requested_at, failures from roster
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Rosters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing for a channel whose LMS offers no roster. */
    public Optional<RosterState> state(ChannelId channel) {
        return jdbc.sql("""
                select synced_at, members, failed_at, failure_code, failure_detail from roster where channel_id = :channel
                """)
                .param("channel", channel.value())
                .query(RosterState.class)
                .optional();
    }

    Optional<Roster> find(ChannelId channel) {
        return jdbc.sql(SELECT + "where channel_id = :channel")
                .param("channel", channel.value())
                .query(Rosters::roster)
                .optional();
    }

    /** The longest due, without those of registrations that have enough to do. */
    List<Roster> due(Collection<RegistrationId> without, int most) {
        return jdbc.sql(SELECT + """
                where due_at <= :now and registration_id not in (:without) order by due_at limit\s""" + most)
                .param("now", clock.instant())
                // Never empty: there is no registration 0.
                .param(
                        "without",
                        without.isEmpty()
                                ? Set.of(0L)
                                : without.stream().map(RegistrationId::value).toList())
                .query(Rosters::roster)
                .list();
    }

    /** Takes a due roster for this node. Should the node die, it is due again at that time. */
    boolean claim(ChannelId channel, Instant until) {
        return jdbc.sql("""
                        update roster set due_at = :until, blocked_until = :until
                        where channel_id = :channel and due_at <= :now
                        """)
                        .param("until", until)
                        .param("channel", channel.value())
                        .param("now", clock.instant())
                        .update()
                == 1;
    }

    /** @param due null until the next launch */
    void succeeded(ChannelId channel, int members, @Nullable Instant due) {
        jdbc.sql("""
                update roster set synced_at = :now, members = :members, due_at = :due, blocked_until = null,
                  failed_at = null, failure_code = null, failure_detail = null, failures = 0
                where channel_id = :channel
                """)
                .param("now", clock.instant())
                .param("members", members)
                .param("due", due)
                .param("channel", channel.value())
                .update();
    }

    /** @param blockedUntil before which a launch, too, changes nothing */
    void failed(ChannelId channel, RosterFailure failure, @Nullable Instant due, @Nullable Instant blockedUntil) {
        jdbc.sql("""
                update roster set failed_at = :now, failure_code = :code, failure_detail = :detail, due_at = :due,
                  blocked_until = :blocked, failures = failures + 1
                where channel_id = :channel
                """)
                .param("now", clock.instant())
                .param("code", failure.code())
                .param("detail", cut(failure.detail()))
                .param("due", due)
                .param("blocked", blockedUntil)
                .param("channel", channel.value())
                .update();
    }

    private static String cut(String detail) {
        return detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
    }

    private static Roster roster(ResultSet row, int number) throws SQLException {
        return new Roster(
                new ChannelId(row.getLong("channel_id")),
                new RegistrationId(row.getLong("registration_id")),
                row.getString("memberships_url"),
                row.getString("groups_url"),
                row.getObject("requested_at", Instant.class),
                row.getInt("failures"));
    }
}
