package org.anteroom.stream;

import org.anteroom.shared.RoomId;

record RoomEventAppended(RoomId room) {}
