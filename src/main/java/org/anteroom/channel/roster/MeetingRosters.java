package org.anteroom.channel.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the lists of courses that meet read more often: people stay in a room, and do not launch meanwhile, but who left the
 * course or a group of moderators in the LMS is not to stay, too.
 */
@Component
class MeetingRosters {

    /** Longer than anybody meets. What was left open is not to keep the LMS busy for ever. */
    private static final Duration LONGEST = Duration.ofHours(12);

    /** At a time, so that courses that were just launched do not wait behind thousands that meet. */
    private static final int MOST = 200;

    private static final String WAITING = """
            and (ro.due_at is null or ro.due_at > :now) and (ro.blocked_until is null or ro.blocked_until <= :now)
            and ro.failures = 0 and ro.synced_at <= :before
            """;

    private final JdbcClient jdbc;
    private final RosterProperties properties;
    private final Clock clock;

    MeetingRosters(JdbcClient jdbc, RosterProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void bringForward() {
        List<Long> meeting = meeting();
        if (!meeting.isEmpty()) {
            times(jdbc.sql("update roster ro set ro.due_at = :now where ro.channel_id in (:channels) " + WAITING))
                    .param("channels", meeting)
                    .update();
        }
    }

    /** Courses to which an open room belongs, or which use it. */
    private List<Long> meeting() {
        return times(jdbc.sql("""
                select ro.channel_id from (
                  select r.channel_id from room_session s join room r on r.id = s.room_id
                  where s.ended_at is null and s.opened_at > :begun
                  union
                  select h.channel_id from room_session s join room_share h on h.room_id = s.room_id
                  where s.ended_at is null and s.opened_at > :begun) c
                join roster ro on ro.channel_id = c.channel_id
                """ + WAITING + "order by ro.synced_at limit " + MOST))
                .param("begun", clock.instant().minus(LONGEST))
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec times(JdbcClient.StatementSpec statement) {
        Instant now = clock.instant();
        return statement.param("now", now).param("before", now.minus(properties.duringMeeting()));
    }
}
