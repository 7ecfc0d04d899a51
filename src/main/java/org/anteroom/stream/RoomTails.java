package org.anteroom.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks for what is new in the rooms that somebody listens to on this node: after a commit of this node at once, else a few times
 * a second by one statement for all of them, and not at all while nobody listens.
 */
@Component
class RoomTails implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RoomTails.class);

    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int ROOMS_IN_STATEMENT = 512;

    private final RoomEvents log;
    private final Audiences audiences;
    private final Clock clock;
    private final Map<RoomId, RoomTail> tails = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<RoomId> hints = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread thread;

    RoomTails(RoomEvents log, Audiences audiences, Clock clock) {
        this.log = log;
        this.audiences = audiences;
        this.clock = clock;
    }

    RoomTail join(RoomStream stream) {
        RoomTail joined = tails.compute(stream.room(), (room, known) -> {
            RoomTail tail = known == null ? new RoomTail(room, log, audiences, clock) : known;
            return tail.with(stream);
        });
        hints.add(stream.room());
        return joined;
    }

    void leave(RoomStream stream) {
        tails.computeIfPresent(stream.room(), (room, tail) -> tail.without(stream) ? null : tail);
    }

    boolean follows(RoomId room) {
        return tails.containsKey(room);
    }

    /** What this node keeps of a room that somebody listens to. */
    @Nullable
    Recent recent(RoomId room) {
        RoomTail tail = tails.get(room);
        return tail == null ? null : tail.backlog().recent();
    }

    @TransactionalEventListener
    void appended(RoomEventAppended event) {
        if (follows(event.room())) {
            hints.add(event.room());
        }
    }

    /** For changes of which nobody told. */
    @Scheduled(fixedDelayString = "PT1S")
    void keepUp() {
        tails.values().forEach(RoomTail::keepUp);
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "room-events");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        Instant next = clock.instant();
        try {
            while (thread == Thread.currentThread()) {
                Set<RoomId> hinted = await(next);
                try {
                    boolean due = !clock.instant().isBefore(next);
                    next = due ? clock.instant().plus(INTERVAL) : next;
                    look(due ? tails.keySet() : hinted);
                } catch (RuntimeException failed) {
                    LOG.warn("The events of rooms could not be read", failed);
                    TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Stopped");
        }
    }

    private Set<RoomId> await(Instant next) throws InterruptedException {
        long wait = Math.max(0, Duration.between(clock.instant(), next).toMillis());
        RoomId first = tails.isEmpty() ? hints.take() : hints.poll(wait, TimeUnit.MILLISECONDS);
        Set<RoomId> hinted = new HashSet<>();
        hints.drainTo(hinted);
        if (first != null) {
            hinted.add(first);
        }
        return hinted;
    }

    private void look(Collection<RoomId> rooms) {
        List<RoomId> all = new ArrayList<>(rooms);
        for (int from = 0; from < all.size(); from += ROOMS_IN_STATEMENT) {
            List<RoomId> some = all.subList(from, Math.min(all.size(), from + ROOMS_IN_STATEMENT));
            log.positions(some).forEach(this::follow);
        }
    }

    private void follow(RoomId room, long position) {
        RoomTail tail = tails.get(room);
        if (tail != null) {
            tail.follow(position);
        }
    }
}
