package org.anteroom.room;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anteroom.shared.Batches;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.stream.Audiences;
import org.anteroom.stream.Listener;
import org.springframework.stereotype.Component;

/** An audience is whoever has a permission in the room, and has its code as its name. */
@Component
class RoomAudiences implements Audiences {

    private static final int PERSONS_IN_STATEMENT = 512;

    private final AccessibleRooms rooms;

    RoomAudiences(AccessibleRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Map<Listener, Set<String>> of(RoomId room, Collection<Listener> listeners) {
        Map<Listener, Set<String>> audiences = new HashMap<>();
        Map<Listener, List<Listener>> alike = listeners.stream()
                .collect(Collectors.groupingBy(listener -> new Listener(new UserId(0), listener.studentIn())));
        alike.values().forEach(all -> {
            for (int from = 0; from < all.size(); from += PERSONS_IN_STATEMENT) {
                audiences.putAll(ofAlike(room, all.subList(from, Math.min(all.size(), from + PERSONS_IN_STATEMENT))));
            }
        });
        return audiences;
    }

    /** Of those who are there as students of the same course, or as none. */
    private Map<Listener, Set<String>> ofAlike(RoomId room, List<Listener> listeners) {
        Map<UserId, AccessibleRoom> found = rooms.select(
                Batches.padded(listeners.stream().map(Listener::user).toList()),
                listeners.get(0).studentIn(),
                room);
        Map<Listener, Set<String>> audiences = new HashMap<>();
        for (Listener listener : listeners) {
            AccessibleRoom accessible = found.get(listener.user());
            if (accessible != null && accessible.may(RoomPermission.SEE)) {
                audiences.put(listener, names(accessible));
            }
        }
        return audiences;
    }

    private static Set<String> names(AccessibleRoom room) {
        return Stream.of(RoomPermission.values())
                .filter(room::may)
                .map(RoomPermission::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
