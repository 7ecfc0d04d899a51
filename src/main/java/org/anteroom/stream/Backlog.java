package org.anteroom.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/** What this node keeps of a room's log, for streams that are not at its end. */
final class Backlog {

    /** A browser that comes again after more than these loads its page anew. */
    static final int MOST_RESUMED = 1_000;

    /** A browser that is further behind is cut, and comes again when it can. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final RoomId room;
    private final RoomEvents log;
    private final Clock clock;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable Recent recent;

    Backlog(RoomId room, RoomEvents log, Clock clock) {
        this.room = room;
        this.log = log;
        this.clock = clock;
    }

    /** @return null until somebody asked for a beginning */
    @Nullable
    Recent recent() {
        return recent;
    }

    /** Where whoever comes without a number begins. */
    long end() {
        changing.lock();
        try {
            return started().last();
        } finally {
            changing.unlock();
        }
    }

    /**
     * Makes sure that whoever has had that number finds here what came after.
     *
     * @return false if that is too much, or no longer known
     */
    boolean reach(long number) {
        changing.lock();
        try {
            Recent known = started();
            if (number > known.last()) {
                return number <= log.position(room);
            }
            Recent reached = known.follows(number) ? known : extended(known, number);
            recent = reached;
            return reached.follows(number);
        } finally {
            changing.unlock();
        }
    }

    void add(List<LoggedEvent> more) {
        changing.lock();
        try {
            Recent known = recent;
            if (known != null) {
                recent = known.with(more).since(clock.instant().minus(KEPT));
            }
        } finally {
            changing.unlock();
        }
    }

    void restart(long position) {
        changing.lock();
        try {
            recent = Recent.none(position);
        } finally {
            changing.unlock();
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
}
