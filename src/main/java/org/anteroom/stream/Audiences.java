package org.anteroom.stream;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.anteroom.shared.RoomId;

/** Knows who may hear what; implemented where the rights are. */
public interface Audiences {

    /**
     * As the rights are now. Asked every few seconds for all who listen to a room, so it should be few statements.
     *
     * @return the names of the audiences that each of them belongs to; who may not see the room is missing
     */
    Map<Listener, Set<String>> of(RoomId room, Collection<Listener> listeners);
}
