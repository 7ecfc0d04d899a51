package org.anteroom.room;

import org.anteroom.shared.RoomId;

/** The meeting in a room is over. Told within the transaction that ends it, which holds the lock of the room. */
public record RoomMeetingEnded(RoomId room) {}
