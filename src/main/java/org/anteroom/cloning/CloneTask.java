package org.anteroom.cloning;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.anteroom.shared.DomainError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The task that makes a requested copy. Running it twice does no harm: the second finds the job done. */
@Configuration(proxyBeanMethods = false)
class CloneTask {

    static final TaskDescriptor<Long> CLONE = TaskDescriptor.of("clone-room", Long.class);

    /** After 1, 2, 4 and 8 seconds; then the person is told. */
    private static final int REPETITIONS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(CloneTask.class);

    @Bean
    OneTimeTask<Long> cloneRoom(CopyRoom copy, FailClone fail) {
        return Tasks.oneTime(CLONE)
                .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 2))
                .execute((task, context) ->
                        run(new CloneJobId(task.getData()), context.getExecution().consecutiveFailures, copy, fail));
    }

    static void run(CloneJobId id, int failures, CopyRoom copy, FailClone fail) {
        try {
            copy.copy(id);
        } catch (DomainError refused) {
            LOG.info("clone job {} refused: {}", id, refused.getMessage());
            fail.fail(id, refused.code());
        } catch (RuntimeException broken) {
            if (mayPass(broken) && failures < REPETITIONS) {
                throw broken;
            }
            LOG.error("clone job {} failed", id, broken);
            fail.fail(id, "clone-failed");
        }
    }

    private static boolean mayPass(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException;
    }
}
