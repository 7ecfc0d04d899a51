package org.anteroom.cloning;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import org.anteroom.shared.Tokens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class CloneQueue {

    private final Scheduler scheduler;
    private final Clock clock;

    CloneQueue(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** The task belongs to the caller's transaction and starts at once after its commit, here or on another node. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CloneJobId id) {
        // Each attempt has its own name: the task of the last one may still be about to be removed.
        String attempt = id + "-" + Tokens.random(8);
        scheduler.schedule(CloneTask.CLONE.instance(attempt).data(id.value()).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
