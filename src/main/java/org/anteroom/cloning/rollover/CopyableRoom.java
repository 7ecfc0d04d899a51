package org.anteroom.cloning.rollover;

import org.anteroom.room.Room;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A room of the original course, and what has become of it.
 *
 * @param standIn the room of this course that stands for it
 * @param problem why it was or would be refused, as the end of {@code clone.failure.<code>}
 * @param shareable whether the person may open it to another course
 */
record CopyableRoom(
        Room room,
        String ownerName,
        State state,
        @Nullable RoomId standIn,
        @Nullable String problem,
        boolean shareable) {

    enum State {
        OPEN,
        PENDING,
        TAKEN,
        FAILED,
        REFUSED
    }

    public boolean isChoosable() {
        return state == State.OPEN;
    }
}
