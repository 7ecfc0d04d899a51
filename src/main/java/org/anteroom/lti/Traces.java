package org.anteroom.lti;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row per login, which its launch continues; a launch without a login has its own. */
@Repository
class Traces {

    private final JdbcClient jdbc;
    private final Clock clock;

    Traces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void store(Trace trace) {
        if (trace.isStored()) {
            update(trace);
        } else {
            insert(trace);
        }
    }

    /** The page that the launch led to. */
    Optional<String> landing(String code) {
        return jdbc.sql("select landing from launch_trace where code = ? and landing is not null")
                .param(code)
                .query(String.class)
                .optional();
    }

    /** @return how many went, at most the limit */
    int deleteOlderThan(Instant limit, int atMost) {
        return jdbc.sql("delete from launch_trace where created_at < ? limit " + atMost)
                .param(limit)
                .update();
    }

    private void insert(Trace trace) {
        jdbc.sql("""
                insert into launch_trace
                  (code, registration_id, deployment_id, message_type, steps_passed, outcome, failed_step, failure_code,
                   detail, clock_skew_seconds, landing, created_at, finished_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        trace.code(),
                        registration(trace),
                        trace.deployment(),
                        trace.messageType(),
                        trace.steps(),
                        trace.outcome().name(),
                        failedStep(trace),
                        failureCode(trace),
                        trace.detail(),
                        trace.clockSkew(),
                        trace.landing(),
                        trace.since(),
                        trace.outcome() == Trace.Outcome.PENDING ? null : clock.instant())
                .update();
    }

    private void update(Trace trace) {
        jdbc.sql("""
                update launch_trace set deployment_id = ?, message_type = ?, steps_passed = concat(steps_passed, ?),
                  outcome = ?, failed_step = ?, failure_code = ?, detail = ?, clock_skew_seconds = ?, landing = ?,
                  finished_at = ?
                where code = ?
                """)
                .params(
                        trace.deployment(),
                        trace.messageType(),
                        trace.steps(),
                        trace.outcome().name(),
                        failedStep(trace),
                        failureCode(trace),
                        trace.detail(),
                        trace.clockSkew(),
                        trace.landing(),
                        clock.instant(),
                        trace.code())
                .update();
    }

    private static @Nullable Long registration(Trace trace) {
        return trace.registration() == null ? null : trace.registration().value();
    }

    private static @Nullable String failedStep(Trace trace) {
        return trace.failure() == null ? null : trace.failure().step().name();
    }

    private static @Nullable String failureCode(Trace trace) {
        return trace.failure() == null ? null : trace.failure().code();
    }
}
