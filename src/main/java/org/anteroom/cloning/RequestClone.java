package org.anteroom.cloning;

import org.anteroom.room.AccessibleRoom;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Job and task are stored together or not at all. */
@Component
class RequestClone {

    /** More than anybody clones by hand at a time; a bound for whoever would fill the disk. */
    static final int MOST_PENDING = 20;

    private final CloneRights rights;
    private final CloneJobs jobs;
    private final CloneQueue queue;

    RequestClone(CloneRights rights, CloneJobs jobs, CloneQueue queue) {
        this.rights = rights;
        this.jobs = jobs;
        this.queue = queue;
    }

    /** Of two clicks the second waits for the first one's commit, and then gets its job. */
    @Transactional
    public CloneJobId request(UserId person, RoomId source, NewClone clone) {
        AccessibleRoom room = rights.requireSource(person, source);
        rights.requireTarget(person, room, clone.channel());
        if (jobs.pendingOf(person) >= MOST_PENDING) {
            throw new DomainError(DomainError.Kind.TOO_MANY, "too-many-clones", "by user " + person);
        }
        try {
            CloneJobId id = jobs.add(person, source, clone);
            queue.add(id);
            return id;
        } catch (DuplicateKeyException secondClick) {
            return jobs.find(person, clone.requestKey())
                    .orElseThrow(() -> secondClick)
                    .id();
        }
    }
}
