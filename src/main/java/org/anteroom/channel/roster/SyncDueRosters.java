package org.anteroom.channel.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.anteroom.shared.RegistrationId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the rosters that are due. Their rows are the queue: they outlive the process, and any node takes them. Threads of
 * their own, few of them for one platform: an LMS that answers slowly delays its own rosters, not others' and not clones.
 */
@Component
class SyncDueRosters implements AutoCloseable {

    private static final int AT_ONCE = 6;
    private static final int AT_ONCE_OF_ONE = 2;

    /** Ten thousand courses must not each find out for themselves that the platform gives no answer. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Rosters rosters;
    private final SyncRoster sync;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<RegistrationId, Integer> running = new ConcurrentHashMap<>();
    private final Map<RegistrationId, Instant> resting = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "roster");
        thread.setDaemon(true);
        return thread;
    });

    SyncDueRosters(Rosters rosters, SyncRoster sync, Clock clock) {
        this.rosters = rosters;
        this.sync = sync;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${anteroom.roster.poll:2s}", fixedDelayString = "${anteroom.roster.poll:2s}")
    void look() {
        resting.values().removeIf(until -> !until.isAfter(clock.instant()));
        if (places.availablePermits() > 0) {
            rosters.due(occupied(), places.availablePermits()).forEach(this::begin);
        }
    }

    boolean isIdle() {
        return places.availablePermits() == AT_ONCE;
    }

    /** Registrations that have enough to do, or want to be left alone. */
    private Set<RegistrationId> occupied() {
        Set<RegistrationId> occupied = new HashSet<>(resting.keySet());
        running.forEach((registration, number) -> {
            if (number >= AT_ONCE_OF_ONE) {
                occupied.add(registration);
            }
        });
        return occupied;
    }

    private void begin(Roster roster) {
        boolean free = running.getOrDefault(roster.registration(), 0) < AT_ONCE_OF_ONE && places.tryAcquire();
        if (!free) {
            return;
        }
        running.merge(roster.registration(), 1, Integer::sum);
        // Longer than a reading may take.
        Duration lease = SyncRoster.LIMIT.plusMinutes(5);
        threads.execute(() -> {
            try {
                if (rosters.claim(roster.channel(), clock.instant().plus(lease))) {
                    sync.sync(roster.channel()).ifPresent(failure -> rest(roster.registration(), failure));
                }
            } finally {
                running.computeIfPresent(roster.registration(), (id, number) -> number > 1 ? number - 1 : null);
                places.release();
            }
        });
    }

    private void rest(RegistrationId registration, RosterFailure failure) {
        Duration pause = failure.retryAfter();
        if (pause == null && failure.concernsPlatform()) {
            pause = PAUSE;
        }
        if (pause != null) {
            resting.put(registration, clock.instant().plus(pause));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
