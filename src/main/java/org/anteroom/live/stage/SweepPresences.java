package org.anteroom.live.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.anteroom.live.LiveProperties;
import org.anteroom.live.RoomSessions;
import org.anteroom.shared.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each node does it: whoever dies, be it a node, leaves no ghosts and no meeting without people. */
@Component
class SweepPresences {

    private static final Logger LOG = LoggerFactory.getLogger(SweepPresences.class);

    /** Three signs that did not come. */
    private static final Duration UNSEEN = Duration.ofSeconds(60);

    private static final int AT_ONCE = 500;

    private final Presences presences;
    private final OpenMeetings meetings;
    private final LeaveMeeting leave;
    private final ReviewRights reviews;
    private final RoomSessions sessions;
    private final LiveProperties properties;
    private final Clock clock;

    SweepPresences(
            Presences presences,
            OpenMeetings meetings,
            LeaveMeeting leave,
            ReviewRights reviews,
            RoomSessions sessions,
            LiveProperties properties,
            Clock clock) {
        this.presences = presences;
        this.meetings = meetings;
        this.leave = leave;
        this.reviews = reviews;
        this.sessions = sessions;
        this.properties = properties;
        this.clock = clock;
    }

    /** Not at once after a start: people had no chance to give a sign while the tool was away. */
    @Scheduled(initialDelay = 60, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void giveUpUnseen() {
        Instant since = clock.instant().minus(UNSEEN);
        presences
                .unseenSince(since, AT_ONCE)
                .forEach(it -> attempt(
                        it.meeting().room(), () -> leave.giveUp(it.meeting().room(), it.person(), since)));
    }

    @Scheduled(initialDelay = 15, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void reviewRights() {
        meetings.attended().forEach(room -> attempt(room, () -> reviews.review(room)));
    }

    @Scheduled(initialDelay = 75, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void endEmpty() {
        Instant since = clock.instant().minus(properties.emptyFor());
        meetings.emptySince(since).forEach(room -> attempt(room, () -> sessions.end(room)));
    }

    /** What fails in one room does not keep others waiting. */
    private static void attempt(RoomId room, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failed) {
            LOG.warn("Who is in room {} could not be looked through", room, failed);
        }
    }
}
