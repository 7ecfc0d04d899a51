package org.anteroom.cloning;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finished jobs go with the news that led to them; what is pending stays. */
@Component
class PurgeCloneJobs {

    static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 1000;

    private final CloneJobs jobs;
    private final Clock clock;

    PurgeCloneJobs(CloneJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        int gone = AT_ONCE;
        while (gone == AT_ONCE) {
            gone = jobs.purge(clock.instant().minus(KEPT), AT_ONCE);
        }
    }
}
