package org.anteroom.cloning;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries a failed copy again, for the person who asked for it: their rights are asked anew. */
@Component
public class RetryClone {

    private final CloneJobs jobs;
    private final CloneQueue queue;

    RetryClone(CloneJobs jobs, CloneQueue queue) {
        this.jobs = jobs;
        this.queue = queue;
    }

    /** @return whether there was such a failed job */
    @Transactional
    public boolean retry(long job) {
        CloneJobId id = new CloneJobId(job);
        boolean failed =
                jobs.lock(id).filter(it -> it.state() == CloneState.FAILED).isPresent();
        if (failed) {
            jobs.reopen(id);
            queue.add(id);
        }
        return failed;
    }
}
