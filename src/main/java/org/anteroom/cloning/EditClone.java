package org.anteroom.cloning;

import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomMetadata;
import org.anteroom.room.RoomPermission;
import org.anteroom.room.Rooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person changes while the copy runs goes into the job, and once it is ready into the new room. */
@Component
class EditClone {

    private final CloneJobs jobs;
    private final RoomAccess access;
    private final Rooms rooms;
    private final CloneQueue queue;

    EditClone(CloneJobs jobs, RoomAccess access, Rooms rooms, CloneQueue queue) {
        this.jobs = jobs;
        this.access = access;
        this.rooms = rooms;
        this.queue = queue;
    }

    /** @return false if name, description or tags were changed elsewhere since that version: then nothing is saved */
    @Transactional
    public boolean save(UserId person, CloneJobId id, RoomMetadata metadata, int version) {
        return save(lock(person, id), metadata, version);
    }

    /** Saves, and tries a failed job again; one that runs or is ready goes on as it is. */
    @Transactional
    public boolean retry(UserId person, CloneJobId id, RoomMetadata metadata, int version) {
        CloneJob job = lock(person, id);
        boolean saved = save(job, metadata, version);
        if (saved && job.isFailed()) {
            jobs.reopen(id);
            queue.add(id);
        }
        return saved;
    }

    private boolean save(CloneJob job, RoomMetadata metadata, int version) {
        RoomId room = job.room();
        if (room != null) {
            access.require(job.requestedBy(), room, RoomPermission.EDIT);
            return rooms.change(room, metadata, version);
        }
        if (job.version() != version) {
            return false;
        }
        jobs.describe(job.id(), metadata);
        return true;
    }

    private CloneJob lock(UserId person, CloneJobId id) {
        return jobs.lock(id)
                .filter(job -> job.requestedBy().equals(person))
                .orElseThrow(() -> DomainError.notFound("clone job " + id));
    }
}
