package org.anteroom.cloning;

import org.anteroom.notification.Notifications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class FailClone {

    private final CloneJobs jobs;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;

    FailClone(CloneJobs jobs, Notifications notifications, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.notifications = notifications;
        this.events = events;
    }

    /** @param code names the reason in plain words, {@code clone.failure.<code>} */
    @Transactional
    public void fail(CloneJobId id, String code) {
        jobs.lock(id).filter(CloneJob::isPending).ifPresent(job -> {
            jobs.fail(id, code);
            Long course = job.courseCopy();
            if (course == null) {
                notifications.add(
                        job.requestedBy(), "clone-failed", job.metadata().name(), "/clones/" + id);
            } else {
                events.publishEvent(new CourseRoomCopied(course, job.source(), null));
            }
        });
    }
}
