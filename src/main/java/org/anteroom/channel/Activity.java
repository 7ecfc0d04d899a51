package org.anteroom.channel;

import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/** A resource link of the LMS, with the room it leads to once a teacher has opened it. */
record Activity(@Nullable String title, @Nullable RoomId room) {}
