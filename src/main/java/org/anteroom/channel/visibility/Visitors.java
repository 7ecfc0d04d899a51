package org.anteroom.channel.visibility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.channel.RightsChanged;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Memberships of people whom the course does not know. They are rows like others, so every question of rights knows them; and
 * where the row goes, all goes, with the next request.
 */
@Repository
class Visitors {

    private final JdbcClient jdbc;
    private final MembershipTrust trust;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visitors(JdbcClient jdbc, MembershipTrust trust, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.trust = trust;
        this.clock = clock;
    }

    /** Who is a member by the course's word stays that; a membership that does not count any more gives nothing back. */
    void admitByLink(ChannelId channel, UserId user) {
        jdbc.sql("""
                delete from membership
                where channel_id = :channel and user_id = :user and (entry = 'LINK' or confirmed_at <= :trusted)
                """)
                .param("channel", channel.value())
                .param("user", user.value())
                .param("trusted", trust.since())
                .update();
        add(channel, user, new Entry("LINK", ChannelRole.MEMBER, clock.instant()));
    }

    void admitGuest(ChannelId channel, UserId user, ChannelRole role, Instant until) {
        add(channel, user, new Entry("GUEST", role, trust.confirmedUntil(until)));
    }

    /** Nothing is left to those who came that way. */
    void endAll(ChannelId channel, String entry) {
        jdbc.sql("delete from membership where channel_id = ? and entry = ?")
                .params(channel.value(), entry)
                .update();
        tell(channel);
    }

    void end(ChannelId channel, List<UserId> users) {
        if (!users.isEmpty()) {
            jdbc.sql("""
                    delete from membership where channel_id = :channel and user_id in (:users) and entry is not null
                    """)
                    .param("channel", channel.value())
                    .param("users", users.stream().map(UserId::value).toList())
                    .update();
            tell(channel);
        }
    }

    private void add(ChannelId channel, UserId user, Entry entry) {
        jdbc.sql("""
                insert into membership
                  (channel_id, user_id, role, source_role, preview, confirmed_at, entry, entered_at)
                values (:channel, :user, :role, :role, false, :confirmed, :entry, :now)
                on duplicate key update
                  confirmed_at = case when entry is null then confirmed_at else values(confirmed_at) end,
                  entered_at = values(entered_at)
                """)
                .param("channel", channel.value())
                .param("user", user.value())
                .param("role", entry.role().name())
                .param("confirmed", entry.confirmedAt())
                .param("entry", entry.name())
                .param("now", clock.instant())
                .update();
        tell(channel);
    }

    /** Open pages follow at once. */
    private void tell(ChannelId channel) {
        events.publishEvent(new RightsChanged(channel));
    }

    private record Entry(String name, ChannelRole role, Instant confirmedAt) {}
}
