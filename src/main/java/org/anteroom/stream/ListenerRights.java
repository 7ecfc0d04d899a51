package org.anteroom.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/** What those who listen to one room may hear, as it was a few seconds ago at the latest. */
final class ListenerRights {

    private static final Duration OLD = Duration.ofSeconds(4);

    /** If they cannot be asked for so long, nobody hears anything. */
    private static final Duration TOO_OLD = Duration.ofSeconds(20);

    private final RoomId room;
    private final Audiences audiences;
    private final Clock clock;
    private final Map<Listener, Set<String>> known = new ConcurrentHashMap<>();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Instant asked;

    ListenerRights(RoomId room, Audiences audiences, Clock clock) {
        this.room = room;
        this.audiences = audiences;
        this.clock = clock;
        this.asked = clock.instant();
    }

    /** Of somebody who comes, and is counted among the streams already. */
    void put(Listener listener, Set<String> names) {
        known.put(listener, names);
    }

    /** @return null: nothing for now */
    @Nullable
    Set<String> of(Listener listener) {
        return asked.isBefore(clock.instant().minus(TOO_OLD)) ? null : known.get(listener);
    }

    boolean areOld() {
        return asked.isBefore(clock.instant().minus(OLD));
    }

    /** Ends the streams of those who may no longer see the room. */
    void ask(Collection<RoomStream> streams) {
        // One after the other: an older answer must not replace a newer one.
        asking.lock();
        try {
            Instant now = clock.instant();
            Set<Listener> listeners = streams.stream().map(RoomStream::listener).collect(Collectors.toSet());
            Map<Listener, Set<String>> answer = listeners.isEmpty() ? Map.of() : audiences.of(room, listeners);
            known.keySet().removeIf(listener -> !listeners.contains(listener) && left(listener, streams));
            listeners.forEach(listener -> renew(listener, answer.get(listener)));
            asked = now;
            streams.stream()
                    .filter(stream -> listeners.contains(stream.listener()))
                    .forEach(stream -> stream.renewed(answer.get(stream.listener())));
        } finally {
            asking.unlock();
        }
    }

    private static boolean left(Listener listener, Collection<RoomStream> streams) {
        return streams.stream().noneMatch(stream -> stream.listener().equals(listener));
    }

    private void renew(Listener listener, @Nullable Set<String> names) {
        if (names == null) {
            known.remove(listener);
        } else {
            known.put(listener, names);
        }
    }
}
