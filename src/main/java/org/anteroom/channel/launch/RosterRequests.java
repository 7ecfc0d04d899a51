package org.anteroom.channel.launch;

import java.time.Clock;
import java.time.Instant;
import org.anteroom.channel.roster.RosterProperties;
import org.anteroom.lti.Launch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A launch asks for its course's roster to be read soon, by others: one statement, and that only now and then. */
@Repository
class RosterRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RosterRequests.class);

    private final JdbcClient jdbc;
    private final RosterProperties properties;
    private final Clock clock;

    RosterRequests(JdbcClient jdbc, RosterProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    void request(Launch launch, KnownLaunch known) {
        if (known.channelId() == null || launch.services().memberships() == null || isRecent(known)) {
            return;
        }
        try {
            write(launch, known.channelId());
        } catch (DataAccessException failed) {
            // The next launch asks again; this one has all that it needs.
            LOG.warn("roster of channel {} could not be asked for: {}", known.channelId(), failed.getMessage());
        }
    }

    // Not compared by address: Open edX has one for each activity of the course.
    private boolean isRecent(KnownLaunch known) {
        Instant earliest = clock.instant().minus(properties.afterLaunch());
        return known.rosterRequestedAt() != null && known.rosterRequestedAt().isAfter(earliest);
    }

    private void write(Launch launch, long channel) {
        jdbc.sql("""
                insert into roster (channel_id, registration_id, memberships_url, groups_url, requested_at, due_at)
                values (:channel, :registration, :memberships, :groups, :now, :now)
                on duplicate key update memberships_url = values(memberships_url), groups_url = values(groups_url),
                  requested_at = values(requested_at),
                  due_at = case when blocked_until > values(due_at) then blocked_until else values(due_at) end
                """)
                .param("channel", channel)
                .param("registration", launch.registration().value())
                .param("memberships", launch.services().memberships())
                .param("groups", launch.services().groups())
                .param("now", clock.instant())
                .update();
    }
}
