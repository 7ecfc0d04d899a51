package org.anteroom.cloning;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anteroom.room.Room;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
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
    private final CloneRights rights;
    private final RetryClone retryClone;

    CourseClones(CloneJobs jobs, CloneQueue queue, CloneRights rights, RetryClone retryClone) {
        this.jobs = jobs;
        this.queue = queue;
        this.rights = rights;
        this.retryClone = retryClone;
    }

    /** Rights are the caller's to ask; the job asks again. The clone has the original's name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(UserId person, Room source, ChannelId target, long copy) {
        CloneJobId job = jobs.add(person, source.id(), new NewClone(UUID.randomUUID(), target, source.metadata()));
        jobs.belongsTo(job, copy);
        queue.add(job);
    }

    /**
     * Tries again what failed, for whichever manager asks. Who may clone a room takes its job over: the one who asked first
     * may have lost the right to. Else it goes on in the name of that one.
     */
    @Transactional
    public void retry(UserId person, long copy) {
        latest(copy).values().stream().filter(CloneJob::isFailed).forEach(job -> {
            if (!job.requestedBy().equals(person) && mayClone(person, job.source())) {
                jobs.handOver(job.id(), person);
            }
            retryClone.retry(job.id().value());
        });
    }

    private boolean mayClone(UserId person, RoomId source) {
        try {
            rights.requireSource(person, source);
            return true;
        } catch (DomainError refused) {
            return false;
        }
    }

    public boolean anyPending(long copy) {
        return jobs.pendingOfCopy(copy) > 0;
    }

    /** The failure of each room whose latest job failed, and an empty text for each that is under way. */
    public Map<RoomId, String> unfinished(long copy) {
        return latest(copy).values().stream()
                .filter(job -> !job.isReady())
                .collect(Collectors.toMap(CloneJob::source, job -> job.failureCode() == null ? "" : job.failureCode()));
    }

    private Map<RoomId, CloneJob> latest(long copy) {
        return jobs.ofCopy(copy).stream()
                .collect(Collectors.toMap(CloneJob::source, Function.identity(), (older, newer) -> newer));
    }
}
