package org.anteroom.cloning;

import org.anteroom.room.RoomMetadata;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One copy of one room, asked for by one person.
 *
 * @param channel where the new room will be
 * @param metadata of the new room, until that exists
 * @param room the new room, once the job is ready
 * @param courseCopy the copied course that it belongs to
 * @param version of the metadata; the new room goes on counting from it
 */
record CloneJob(
        CloneJobId id,
        RoomId source,
        ChannelId channel,
        UserId requestedBy,
        RoomMetadata metadata,
        CloneState state,
        @Nullable RoomId room,
        @Nullable String failureCode,
        int version,
        @Nullable Long courseCopy) {

    public boolean isReady() {
        return state == CloneState.READY;
    }

    public boolean isFailed() {
        return state == CloneState.FAILED;
    }

    public boolean isPending() {
        return state == CloneState.REQUESTED;
    }
}
