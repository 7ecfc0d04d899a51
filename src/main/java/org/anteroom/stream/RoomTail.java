package org.anteroom.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/** The end of one room's log, for its streams on this node. */
final class RoomTail {

    /** Read at a time. */
    static final int PORTION = 500;

    /** A browser that comes again after more than these loads its page anew. */
    static final int MOST_RESUMED = 1_000;

    /** A browser that is further behind is cut, and comes again when it can. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final RoomId room;
    private final RoomEvents log;
    private final Clock clock;
    private final ListenerRights rights;
    private final Set<RoomStream> streams = ConcurrentHashMap.newKeySet();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Recent recent;

    RoomTail(RoomId room, RoomEvents log, Audiences audiences, Clock clock) {
        this.room = room;
        this.log = log;
        this.clock = clock;
        this.rights = new ListenerRights(room, audiences, clock);
    }

    ListenerRights rights() {
        return rights;
    }

    /** @return null until it is first read */
    @Nullable
    Recent recent() {
        return recent;
    }

    RoomTail with(RoomStream stream) {
        streams.add(stream);
        return this;
    }

    /** @return whether nobody is left */
    boolean without(RoomStream stream) {
        streams.remove(stream);
        return streams.isEmpty();
    }

    /**
     * Makes sure that whoever has had that number finds here what came after.
     *
     * @return false if that is too much, or no longer known
     */
    boolean reach(long number) {
        reading.lock();
        try {
            Recent known = started();
            if (number > known.last()) {
                return number <= log.position(room);
            }
            if (!known.follows(number)) {
                known = extended(known, number);
                recent = known;
            }
            return known.follows(number);
        } finally {
            reading.unlock();
        }
    }

    /** Where whoever comes without a number begins. */
    long end() {
        reading.lock();
        try {
            return started().last();
        } finally {
            reading.unlock();
        }
    }

    /** @param position the last number in the log */
    void follow(long position) {
        Recent known = recent;
        if (known == null || known.last() == position) {
            return;
        }
        if (position < known.last()) {
            restart(position);
        }
        List<LoggedEvent> more;
        do {
            more = log.after(room, recent.last(), PORTION);
            if (more.stream().anyMatch(LoggedEvent::changesRights)) {
                askRights();
            }
            add(more);
            streams.forEach(RoomStream::wake);
        } while (more.size() == PORTION);
    }

    void askRights() {
        rights.ask(streams);
    }

    void askRightsIfOld() {
        add(List.of());
        if (rights.areOld()) {
            askRights();
        }
    }

    private Recent started() {
        Recent known = recent;
        if (known == null) {
            known = Recent.none(log.position(room));
            recent = known;
        }
        return known;
    }

    private Recent extended(Recent known, long number) {
        long missing = known.before() - number;
        if (missing > MOST_RESUMED) {
            return known;
        }
        List<LoggedEvent> earlier = log.after(room, number, (int) missing);
        boolean whole = earlier.size() == missing
                && earlier.stream().mapToInt(event -> event.bytes().length).sum() <= Recent.MOST_BYTES;
        return whole ? known.withEarlier(earlier) : known;
    }

    private void add(List<LoggedEvent> more) {
        reading.lock();
        try {
            Recent known = recent;
            if (known != null) {
                Instant since = clock.instant().minus(KEPT);
                recent = known.with(more).since(since);
            }
        } finally {
            reading.unlock();
        }
    }

    /** An older copy of the database was brought back: what browsers have had is no longer true. */
    private void restart(long position) {
        reading.lock();
        try {
            recent = Recent.none(position);
        } finally {
            reading.unlock();
        }
        streams.forEach(RoomStream::cut);
    }
}
