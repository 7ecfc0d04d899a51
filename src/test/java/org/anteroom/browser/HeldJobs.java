package org.anteroom.browser;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.concurrent.CountDownLatch;

/** Stands between the scheduler and its jobs: none begins while they are held. */
final class HeldJobs implements ExecutionInterceptor {

    private volatile CountDownLatch held = new CountDownLatch(0);

    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("stopped while held", stopped);
        }
        return chain.proceed(task, context);
    }
}
