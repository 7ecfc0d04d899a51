package org.anteroom.cloning;

import org.anteroom.room.Room;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** Finds a person's own jobs, with the words that stand for the new room now. */
@Component
class CloneViews {

    private final CloneJobs jobs;
    private final RoomAccess access;

    CloneViews(CloneJobs jobs, RoomAccess access) {
        this.jobs = jobs;
        this.access = access;
    }

    /** @throws DomainError 404 for jobs of others, and for ready ones whose room is gone */
    CloneView require(UserId person, CloneJobId id) {
        CloneJob job = jobs.find(person, id).orElseThrow(() -> DomainError.notFound("clone job " + id));
        RoomId ready = job.room();
        if (ready == null) {
            return new CloneView(job, job.metadata(), job.version());
        }
        Room room = access.require(person, ready, RoomPermission.EDIT).room();
        return new CloneView(job, room.metadata(), room.version());
    }
}
