package org.anteroom.collaboration.launch;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.anteroom.collaboration.launch.DueInteractions.Due;
import org.anteroom.room.RoomMeetingEnded;
import org.anteroom.shared.DomainError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what closes by itself, and opens what is scheduled. The times stand in the rows: whichever node looks first does it, also
 * after a restart.
 */
@Component
class KeepTime {

    private static final Logger LOG = LoggerFactory.getLogger(KeepTime.class);

    private final DueInteractions due;
    private final LaunchInteractions launch;
    private final Clock clock;

    KeepTime(DueInteractions due, LaunchInteractions launch, Clock clock) {
        this.due = due;
        this.launch = launch;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void run() {
        Instant now = clock.instant();
        due.toClose(now).forEach(it -> attempt(it, () -> launch.close(it.room(), it.number())));
        due.toOpen(now).forEach(it -> attempt(it, () -> launch.open(it.room(), it.number())));
    }

    @EventListener
    void ended(RoomMeetingEnded meeting) {
        launch.closeAll(meeting.room(), due.live(meeting.room()));
    }

    private static void attempt(Due it, Runnable step) {
        try {
            step.run();
        } catch (DomainError meanwhile) {
            LOG.debug("{}: {}", it, meanwhile.getMessage());
        } catch (RuntimeException failure) {
            LOG.warn("{} waits", it, failure);
        }
    }
}
