package org.anteroom.notification;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anteroom.shared.Purge;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PurgeNotifications {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Notifications notifications;
    private final Purge purge;

    PurgeNotifications(Notifications notifications, Purge purge) {
        this.notifications = notifications;
        this.purge = purge;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        purge.olderThan(KEPT, notifications::purge);
    }
}
