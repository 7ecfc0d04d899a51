package org.anteroom.live;

import org.anteroom.shared.RoomId;

/**
 * A meeting that is under way.
 *
 * @param session the row of {@code room_session}
 */
public record Meeting(RoomId room, long session) {}
