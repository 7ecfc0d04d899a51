package org.anteroom.room;

import org.anteroom.shared.RoomId;

/** Something of a room changed that its open pages show, or rights in it did. Told within the transaction that did it. */
public record RoomChanged(RoomId room) {}
