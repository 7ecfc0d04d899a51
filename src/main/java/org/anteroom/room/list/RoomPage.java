package org.anteroom.room.list;

import java.util.List;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/** @param next the room that the following page begins after, if there is one */
record RoomPage(List<AccessibleRoom> rooms, @Nullable RoomId next) {

    static final int SIZE = 20;

    /** @param found one more than a page holds, if there are more */
    static RoomPage of(List<AccessibleRoom> found) {
        if (found.size() <= SIZE) {
            return new RoomPage(found, null);
        }
        return new RoomPage(found.subList(0, SIZE), found.get(SIZE - 1).room().id());
    }
}
