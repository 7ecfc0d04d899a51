package org.anteroom.admin.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of traces, newest first. Each condition stands only where it narrows: so the indexes of table and page fit. */
@Repository
class LaunchTraces {

    static final int SIZE = 50;

    private static final String SELECT = """
            select t.code, t.registration_id, r.issuer, t.deployment_id, t.message_type, t.steps_passed, t.outcome,
              t.failure_code, t.detail, t.clock_skew_seconds, t.created_at
            from launch_trace t left join registration r on r.id = t.registration_id
            where\s""";

    private final JdbcClient jdbc;

    LaunchTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return one more than a page holds, if there are more */
    List<RecordedTrace> page(TraceFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String conditions = String.join(" and ", conditions(filter, values));
        return jdbc.sql(SELECT + conditions + " order by t.created_at desc, t.code desc limit " + (SIZE + 1))
                .params(values)
                .query(RecordedTrace::of)
                .list();
    }

    /** @param registration whose traces the person may see; null for all */
    Optional<RecordedTrace> find(String code, @Nullable RegistrationId registration) {
        return jdbc.sql(SELECT + "t.code = :code")
                .param("code", code)
                .query(RecordedTrace::of)
                .optional()
                .filter(it -> registration == null || registration.equals(it.registration()));
    }

    private static List<String> conditions(TraceFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("t.created_at >= :since and t.created_at < :before"));
        values.put("since", filter.since());
        values.put("before", filter.before());
        if (!filter.code().isEmpty()) {
            conditions.add("t.code = :code");
            values.put("code", filter.code());
        }
        if (filter.registration() != null) {
            conditions.add("t.registration_id = :registration");
            values.put("registration", filter.registration());
        }
        if (filter.onlyRefused()) {
            conditions.add("t.outcome = 'REFUSED'");
        }
        if (filter.after() != null && filter.at() != null) {
            conditions.add("(t.created_at < :at or (t.created_at = :at and t.code < :after))");
            values.put("at", filter.at());
            values.put("after", filter.after());
        }
        return conditions;
    }
}
