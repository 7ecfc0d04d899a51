package org.anteroom.cloning.rollover;

import java.util.List;
import org.anteroom.cloning.rollover.CopyableRoom.State;

/** How far the clones of a course are, and what can be done about the rest. */
record CopyProgress(int taken, int pending, int failed, int open) {

    static CopyProgress of(List<CopyableRoom> rooms) {
        return new CopyProgress(
                count(rooms, State.TAKEN),
                count(rooms, State.PENDING),
                count(rooms, State.FAILED),
                count(rooms, State.OPEN));
    }

    public int chosen() {
        return taken + pending + failed;
    }

    private static int count(List<CopyableRoom> rooms, State state) {
        return (int) rooms.stream().filter(room -> room.state() == state).count();
    }
}
