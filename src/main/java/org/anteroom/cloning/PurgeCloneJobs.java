package org.anteroom.cloning;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anteroom.shared.Purge;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finished jobs go with the news that led to them; what is pending stays. */
@Component
class PurgeCloneJobs {

    private static final Duration KEPT = Duration.ofDays(90);

    private final CloneJobs jobs;
    private final Purge purge;

    PurgeCloneJobs(CloneJobs jobs, Purge purge) {
        this.jobs = jobs;
        this.purge = purge;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        purge.olderThan(KEPT, jobs::purge);
    }
}
