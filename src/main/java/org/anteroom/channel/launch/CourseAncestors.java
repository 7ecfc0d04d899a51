package org.anteroom.channel.launch;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anteroom.lti.Launch;
import org.anteroom.shared.ChannelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The channels of the courses that a course was copied from. */
@Repository
class CourseAncestors {

    private final JdbcClient jdbc;

    CourseAncestors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest first; courses that never launched are left out. */
    List<ChannelId> of(Launch launch) {
        List<String> history = CourseHistory.of(launch);
        if (history.isEmpty()) {
            return List.of();
        }
        Map<String, ChannelId> known = new HashMap<>();
        jdbc.sql("select id, context_id from channel where deployment_id = :deployment and context_id in (:history)")
                .param("deployment", launch.deployment())
                .param("history", history)
                .query((ResultSet row) -> {
                    known.put(row.getString("context_id"), new ChannelId(row.getLong("id")));
                });
        return history.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
