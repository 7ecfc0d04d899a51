package org.anteroom.lti.trace;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.anteroom.shared.Batches;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * One row per login with its launch; a launch without a login has its own. Written a moment later and many at once: at nine
 * o'clock a launch does not wait for its record, and a node that dies takes a quarter of a second of diagnosis with it.
 */
@Repository
public class Traces {

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);
    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 100;
    private static final int COLUMNS = 13;

    private final BlockingQueue<List<@Nullable Object>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final JdbcClient jdbc;
    private final Clock clock;

    Traces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void store(Trace trace) {
        List<@Nullable Object> row = trace.row(clock.instant());
        if (!waiting.offer(row)) {
            write(List.of(row));
        }
    }

    @PreDestroy
    @Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
    public synchronized void flush() {
        List<List<@Nullable Object>> rows = new ArrayList<>(AT_ONCE);
        while (waiting.drainTo(rows, AT_ONCE) > 0) {
            try {
                write(rows);
            } catch (DataAccessException broken) {
                LOG.error("{} launch traces are lost", rows.size(), broken);
            }
            rows.clear();
        }
    }

    /** Logins whose browser did not come back leave their trace here, before they go. */
    public void storeUnanswered(Instant expiredBefore) {
        jdbc.sql("""
                insert into launch_trace (code, registration_id, deployment_id, steps_passed, outcome, created_at)
                select l.trace_code, l.registration_id, l.deployment_id, ?, 'PENDING', l.created_at from login_state l
                where l.used_at is null and l.expires_at < ?
                  and not exists (select 1 from launch_trace t where t.code = l.trace_code)
                """).params(Trace.stepsOfLogin(), expiredBefore).update();
    }

    /** @return how many went, at most the limit */
    public int deleteOlderThan(Instant limit, int atMost) {
        return jdbc.sql("delete from launch_trace where created_at < ? limit " + atMost)
                .param(limit)
                .update();
    }

    private void write(List<List<@Nullable Object>> rows) {
        jdbc.sql("""
                insert into launch_trace
                  (code, registration_id, deployment_id, message_type, steps_passed, outcome, failed_step, failure_code,
                   detail, clock_skew_seconds, landing, created_at, finished_at)
                values\s""" + Batches.rows(rows.size(), COLUMNS))
                .params(rows.stream().flatMap(List::stream).toList())
                .update();
    }
}
