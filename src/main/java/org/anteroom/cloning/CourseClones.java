package org.anteroom.cloning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anteroom.room.Room;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clones of a copied course: jobs like others, one to a room, which tell the course rather than the person. */
@Component
public class CourseClones {

    private final CloneJobs jobs;
    private final CloneQueue queue;
    private final EditClone edits;

    CourseClones(CloneJobs jobs, CloneQueue queue, EditClone edits) {
        this.jobs = jobs;
        this.queue = queue;
        this.edits = edits;
    }

    /** Rights are the caller's to ask; the job asks again. The clone has the original's name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(UserId person, Room source, ChannelId target, long copy) {
        CloneJobId job = jobs.add(person, source.id(), new NewClone(UUID.randomUUID(), target, source.metadata()));
        jobs.belongsTo(job, copy);
        queue.add(job);
    }

    /** Tries again what failed for this person. */
    @Transactional
    public void retry(UserId person, long copy) {
        jobs.ofCopy(copy).stream()
                .filter(job -> job.isFailed() && job.requestedBy().equals(person))
                .forEach(job -> edits.retry(person, job.id(), job.metadata(), job.version()));
    }

    public boolean anyPending(long copy) {
        return jobs.pendingOfCopy(copy) > 0;
    }

    /** The failure of each room whose latest job failed, and an empty text for each that is under way. */
    public Map<RoomId, String> unfinished(long copy) {
        Map<RoomId, CloneJob> latest = jobs.ofCopy(copy).stream()
                .collect(Collectors.toMap(CloneJob::source, Function.identity(), (older, newer) -> newer));
        return List.copyOf(latest.values()).stream()
                .filter(job -> !job.isReady())
                .collect(Collectors.toMap(CloneJob::source, job -> job.failureCode() == null ? "" : job.failureCode()));
    }
}
