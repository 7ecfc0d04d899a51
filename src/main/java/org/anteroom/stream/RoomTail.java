package org.anteroom.stream;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anteroom.shared.RoomId;

/** The end of one room's log, and its streams on this node. */
final class RoomTail {

    /** Read at a time. */
    private static final int PORTION = 500;

    private final RoomId room;
    private final RoomEvents log;
    private final Backlog backlog;
    private final ListenerRights rights;
    private final Set<RoomStream> streams = ConcurrentHashMap.newKeySet();

    RoomTail(RoomId room, RoomEvents log, Audiences audiences, Clock clock) {
        this.room = room;
        this.log = log;
        this.backlog = new Backlog(room, log, clock);
        this.rights = new ListenerRights(room, audiences, clock);
    }

    Backlog backlog() {
        return backlog;
    }

    ListenerRights rights() {
        return rights;
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

    /** @param position the last number in the log */
    void follow(long position) {
        Recent known = backlog.recent();
        if (known == null || known.last() == position) {
            return;
        }
        if (position < known.last()) {
            // An older copy of the database was brought back: what browsers have had is no longer true.
            backlog.restart(position);
            streams.forEach(RoomStream::cut);
            return;
        }
        long last = known.last();
        List<LoggedEvent> more;
        do {
            more = log.after(room, last, PORTION);
            tell(more);
            last = more.isEmpty() ? last : more.get(more.size() - 1).number();
        } while (more.size() == PORTION);
    }

    void keepUp() {
        backlog.add(List.of());
        if (rights.areOld()) {
            rights.ask(streams);
        }
    }

    private void tell(List<LoggedEvent> more) {
        if (more.stream().anyMatch(LoggedEvent::changesRights)) {
            rights.ask(streams);
        }
        backlog.add(more);
        streams.forEach(RoomStream::wake);
    }
}
