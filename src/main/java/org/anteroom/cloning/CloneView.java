package org.anteroom.cloning;

import org.anteroom.room.RoomMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A job as its dialog shows it.
 *
 * @param metadata of the job, or of the new room once there is one
 */
record CloneView(CloneJob job, RoomMetadata metadata, int version) {

    public boolean isPending() {
        return job.isPending();
    }

    public @Nullable String getFailure() {
        return job.isFailed() ? "clone.failure." + job.failureCode() : null;
    }
}
