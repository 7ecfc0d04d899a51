package org.anteroom.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@JdbcTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:scheduler;MODE=MySQL;DB_CLOSE_DELAY=-1",
            "db-scheduler.polling-interval=100ms"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ImportAutoConfiguration(DbSchedulerAutoConfiguration.class)
@Import(SchedulerConfiguration.class)
class SchedulerConfigurationTests {

    private static final CountDownLatch DONE = new CountDownLatch(1);

    @Autowired
    Scheduler scheduler;

    @Autowired
    OneTimeTask<Void> greet;

    @Test
    void jobRuns() throws InterruptedException {
        scheduler.schedule(greet.instance("1"), Instant.now());
        assertThat(DONE.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @TestConfiguration
    static class Jobs {

        @Bean
        OneTimeTask<Void> greet() {
            return Tasks.oneTime("greet").execute((instance, context) -> DONE.countDown());
        }
    }
}
