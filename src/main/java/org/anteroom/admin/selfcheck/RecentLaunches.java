package org.anteroom.admin.selfcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Trace.Outcome;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the traces of one platform tell of it. */
@Repository
class RecentLaunches {

    static final int DAYS = 7;

    private static final int CLOCKS = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    RecentLaunches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By how many seconds the platform's clock was ahead of ours or behind, the smallest first. */
    List<Long> clockDifferences(RegistrationId registration) {
        return jdbc
                .sql("""
                        select clock_skew_seconds from launch_trace
                        where registration_id = :registration and created_at >= :since and clock_skew_seconds is not null
                        order by created_at desc limit\s""" + CLOCKS)
                .param("registration", registration.value())
                .param("since", since())
                .query(Long.class)
                .list()
                .stream()
                .map(Math::abs)
                .sorted()
                .toList();
    }

    /** In the last {@value #DAYS} days. */
    LaunchCounts counts(RegistrationId registration) {
        List<Row> rows = jdbc.sql("""
                        select outcome, failure_code, count(*) as times, max(created_at) as latest from launch_trace
                        where registration_id = :registration and created_at >= :since and outcome <> 'PENDING'
                        group by outcome, failure_code
                        """)
                .param("registration", registration.value())
                .param("since", since())
                .query(Row::of)
                .list();
        List<Row> refused = rows.stream().filter(Row::isRefused).toList();
        List<Row> opened = rows.stream().filter(it -> !it.isRefused()).toList();
        return new LaunchCounts(
                sum(opened),
                sum(refused),
                opened.stream().map(Row::latest).max(Comparator.naturalOrder()).orElse(null),
                refused.stream()
                        .max(Comparator.comparing(Row::times))
                        .map(Row::failure)
                        .orElse(null));
    }

    private Instant since() {
        return clock.instant().minus(Duration.ofDays(DAYS));
    }

    private static long sum(List<Row> rows) {
        return rows.stream().mapToLong(Row::times).sum();
    }

    private record Row(Outcome outcome, @Nullable String code, long times, Instant latest) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("failure_code"),
                    row.getLong("times"),
                    Objects.requireNonNull(row.getObject("latest", Instant.class)));
        }

        boolean isRefused() {
            return outcome == Outcome.REFUSED;
        }

        @Nullable
        Failure failure() {
            return Stream.of(Failure.values())
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }
}
