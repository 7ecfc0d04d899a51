package org.anteroom.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anteroom.shared.Purge;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PurgeRoomEvents {

    /** A browser that slept longer than this loads its page anew. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final RoomEvents events;
    private final Purge purge;

    PurgeRoomEvents(RoomEvents events, Purge purge) {
        this.events = events;
        this.purge = purge;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        purge.olderThan(KEPT, events::purge);
    }
}
