package org.anteroom.cloning;

import java.util.UUID;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomClones;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.springframework.stereotype.Component;

/** A clone like any other, except that whoever asked waits for it: its task finds the job done. */
@Component
class CloneNow implements RoomClones {

    private final CloneRights rights;
    private final RequestClone requests;
    private final CopyRoom copy;
    private final CloneJobs jobs;
    private final RateLimits limits;

    CloneNow(CloneRights rights, RequestClone requests, CopyRoom copy, CloneJobs jobs, RateLimits limits) {
        this.rights = rights;
        this.requests = requests;
        this.copy = copy;
        this.jobs = jobs;
        this.limits = limits;
    }

    @Override
    public RoomId cloneNow(Visit visit, RoomId source, ChannelId target) {
        AccessibleRoom room = rights.requireSource(visit, source);
        limits.take(RateLimits.Kind.CLONE, visit.user());
        NewClone clone = new NewClone(UUID.randomUUID(), target, room.room().metadata());
        CloneJobId job = requests.request(visit.user(), source, clone);
        copy.copy(job);
        return jobs.find(visit.user(), job)
                .map(CloneJob::room)
                .orElseThrow(() -> DomainError.conflict("clone-failed", "clone job " + job));
    }
}
