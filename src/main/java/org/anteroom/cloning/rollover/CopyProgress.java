package org.anteroom.cloning.rollover;

import java.util.Collection;
import java.util.List;
import org.anteroom.cloning.rollover.CopyableRoom.State;

/**
 * How far the clones of a course are, and what can be done about the rest.
 *
 * @param failed also those that the person may not see: any manager can have them tried again
 * @param gone chosen, but deleted before they were copied
 */
record CopyProgress(int taken, int pending, int failed, int gone, int open) {

    private static final String GONE = "source-deleted";

    /** @param unfinished failures by room, empty for those under way */
    static CopyProgress of(List<CopyableRoom> rooms, Collection<String> unfinished) {
        int gone = (int) unfinished.stream().filter(GONE::equals).count();
        int failed = (int) unfinished.stream().filter(code -> !code.isEmpty()).count() - gone;
        return new CopyProgress(
                count(rooms, State.TAKEN), count(rooms, State.PENDING), failed, gone, count(rooms, State.OPEN));
    }

    public int chosen() {
        return taken + pending + failed;
    }

    private static int count(List<CopyableRoom> rooms, State state) {
        return (int) rooms.stream().filter(room -> room.state() == state).count();
    }
}
