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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
    private static final RoomId NO_ROOM = new RoomId(0);

    private final RoomEvents log;
    private final Audiences audiences;
    private final Clock clock;
    private final Map<RoomId, RoomTail> tails = new ConcurrentHashMap<>();
    private final BlockingQueue<RoomId> hints = new LinkedBlockingQueue<>();
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
        tails.keySet().forEach(room -> attempt(room, RoomTail::keepUp));
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
        thread = null;
        // Not by an interrupt: that would close the file of an embedded database which is being read.
        hints.add(NO_ROOM);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        Instant next = clock.instant();
        while (thread == Thread.currentThread()) {
            Set<RoomId> hinted = awaitHints(next);
            boolean due = !clock.instant().isBefore(next);
            next = due ? clock.instant().plus(INTERVAL) : next;
            try {
                look(due ? tails.keySet() : hinted);
            } catch (RuntimeException failed) {
                LOG.warn("The events of rooms could not be read", failed);
                next = clock.instant().plus(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private Set<RoomId> awaitHints(Instant next) {
        Set<RoomId> hinted = new HashSet<>();
        try {
            long wait = Math.max(0, Duration.between(clock.instant(), next).toMillis());
            hinted.add(tails.isEmpty() ? hints.take() : hints.poll(wait, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            thread = null;
        }
        hints.drainTo(hinted);
        hinted.removeIf(room -> room == null || room.equals(NO_ROOM));
        return hinted;
    }

    private void look(Collection<RoomId> rooms) {
        List<RoomId> all = new ArrayList<>(rooms);
        for (int from = 0; from < all.size(); from += ROOMS_IN_STATEMENT) {
            List<RoomId> some = all.subList(from, Math.min(all.size(), from + ROOMS_IN_STATEMENT));
            log.positions(some).forEach((room, position) -> attempt(room, tail -> tail.follow(position)));
        }
    }

    /** What fails in one room is tried again the next time, and does not keep others waiting. */
    private void attempt(RoomId room, Consumer<RoomTail> action) {
        RoomTail tail = tails.get(room);
        try {
            if (tail != null) {
                action.accept(tail);
            }
        } catch (RuntimeException failed) {
            LOG.warn("The events of room {} could not be told", room, failed);
        }
    }
}
