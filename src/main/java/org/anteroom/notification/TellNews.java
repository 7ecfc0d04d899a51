package org.anteroom.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anteroom.shared.UserId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds the news for whoever listens here: that of this node at once after its commit, that of others within a second, by
 * one statement for all. Rows are found by their time, with a margin, because ids may be committed out of order.
 */
@Component
class TellNews {

    /** Longer than any transaction that adds news, and than clocks of nodes differ. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Notifications notifications;
    private final NotificationStreams streams;
    private final Clock clock;
    private final Map<Long, Instant> told = new ConcurrentHashMap<>();

    TellNews(Notifications notifications, NotificationStreams streams, Clock clock) {
        this.notifications = notifications;
        this.streams = streams;
        this.clock = clock;
    }

    @TransactionalEventListener
    void committed(NotificationAdded news) {
        tell(news);
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        Instant now = clock.instant();
        told.values().removeIf(time -> time.isBefore(now.minus(MARGIN.multipliedBy(2))));
        if (streams.isEmpty()) {
            return;
        }
        Set<UserId> newcomers = streams.takeNewcomers();
        if (!newcomers.isEmpty()) {
            notifications.newestUnseen(newcomers).forEach(streams::remind);
        }
        notifications.addedSince(now.minus(MARGIN)).forEach(this::tell);
    }

    private void tell(NotificationAdded news) {
        if (told.putIfAbsent(news.id(), clock.instant()) == null) {
            streams.tell(news);
        }
    }
}
