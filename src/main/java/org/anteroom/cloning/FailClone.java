package org.anteroom.cloning;

import org.anteroom.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class FailClone {

    private final CloneJobs jobs;
    private final Notifications notifications;

    FailClone(CloneJobs jobs, Notifications notifications) {
        this.jobs = jobs;
        this.notifications = notifications;
    }

    /** @param code names the reason in plain words, {@code clone.failure.<code>} */
    @Transactional
    public void fail(CloneJobId id, String code) {
        jobs.lock(id).filter(CloneJob::isPending).ifPresent(job -> {
            jobs.fail(id, code);
            notifications.add(job.requestedBy(), "clone-failed", job.metadata().name(), "/clones/" + id);
        });
    }
}
