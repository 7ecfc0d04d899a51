package org.anteroom.cloning;

import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * One clone of a copied course has come to its end; within the transaction that ended it.
 *
 * @param copy the course's
 * @param room null if it failed
 */
public record CourseRoomCopied(
        long copy, RoomId source, @Nullable RoomId room) {}
