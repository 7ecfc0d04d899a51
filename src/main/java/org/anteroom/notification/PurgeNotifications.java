package org.anteroom.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Old news goes, in small statements; several nodes may do it at once. */
@Component
class PurgeNotifications {

    static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 1000;

    private final Notifications notifications;
    private final Clock clock;

    PurgeNotifications(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        int gone = AT_ONCE;
        while (gone == AT_ONCE) {
            gone = notifications.purge(clock.instant().minus(KEPT), AT_ONCE);
        }
    }
}
