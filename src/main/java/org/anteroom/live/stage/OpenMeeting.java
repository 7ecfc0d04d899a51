package org.anteroom.live.stage;

import org.anteroom.live.Meeting;
import org.anteroom.room.RoomMode;

/** A meeting that nobody else changes until the transaction ends. */
record OpenMeeting(Meeting meeting, boolean locked, RoomMode mode) {}
