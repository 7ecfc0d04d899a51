package org.anteroom.stream;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.shared.RoomId;
import org.anteroom.web.stream.EventStream;
import org.anteroom.web.stream.ServerSentEvent;
import org.jspecify.annotations.Nullable;

/** One browser that listens to a room: how far it is, and who it is. */
final class RoomStream extends EventStream {

    private static final int PORTION_BYTES = 8_000;

    private static final byte[] ENDED = new ServerSentEvent(null, "ended", "").bytes();
    private final RoomTails tails;
    private final RoomId room;
    private final Listener listener;
    private final Set<String> firstRights;
    private final @Nullable Long wanted;
    private volatile @Nullable RoomTail tail;
    private @Nullable Set<String> toldRights;
    private boolean reset;
    private long cursor;

    /** @param wanted the number that the browser has had, if it says any */
    RoomStream(RoomTails tails, RoomId room, Listener listener, Set<String> rights, @Nullable Long wanted) {
        this.tails = tails;
        this.room = room;
        this.listener = listener;
        this.firstRights = rights;
        this.wanted = wanted;
    }

    RoomId room() {
        return room;
    }

    Listener listener() {
        return listener;
    }

    void renewed(@Nullable Set<String> rights) {
        if (rights == null) {
            end(ENDED);
        } else {
            wake();
        }
    }

    @Override
    protected void begun() {
        RoomTail joined = tails.join(this);
        joined.rights().put(listener, firstRights);
        reset = wanted != null && !joined.backlog().reach(wanted);
        cursor = wanted == null || reset ? joined.backlog().end() : wanted;
        tail = joined;
    }

    @Override
    protected void gone() {
        tails.leave(this);
    }

    @Override
    protected byte @Nullable [] next() {
        RoomTail from = tail;
        // In this order: the rights are at least as new as the events.
        Recent recent = from == null ? null : from.backlog().recent();
        Set<String> rights = from == null ? null : from.rights().of(listener);
        if (rights == null || recent == null) {
            return null;
        }
        if (reset) {
            reset = false;
            return new ServerSentEvent(cursor, "reset", "").bytes();
        }
        if (!rights.equals(toldRights)) {
            toldRights = rights;
            return rightsEvent(cursor, rights);
        }
        if (!recent.follows(cursor)) {
            // Too slow.
            cut();
            return null;
        }
        return portion(recent, rights);
    }

    /** Scripts hear it, so that they notice a connection that died in silence; and it says how far the browser is. */
    @Override
    protected byte[] sign() {
        return new ServerSentEvent(cursor, "beat", "").bytes();
    }

    private byte @Nullable [] portion(Recent recent, Set<String> rights) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
        for (LoggedEvent event : recent.after(cursor)) {
            if (bytes.size() > 0 && bytes.size() + event.bytes().length > PORTION_BYTES) {
                break;
            }
            if (event.isFor(listener, rights)) {
                bytes.writeBytes(event.bytes());
            }
            cursor = event.number();
        }
        return bytes.size() == 0 ? null : bytes.toByteArray();
    }

    /** Names of audiences are words of ours. Says where the stream begins, too. */
    private static byte[] rightsEvent(long cursor, Set<String> rights) {
        String names = rights.stream().sorted().map(name -> "\"" + name + "\"").collect(Collectors.joining(","));
        return new ServerSentEvent(cursor, "rights", "{\"type\":\"present\",\"data\":[" + names + "]}").bytes();
    }
}
