package org.anteroom.admin.upkeep;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobLists {

    static final int SIZE = 50;

    private final JdbcClient jdbc;

    JobLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return newest first, and one more than a page holds, if there are more */
    List<JobLine> page(String state, long before) {
        return jdbc.sql("""
                select j.id, j.state, j.failure_code, j.source_id, r.issuer, c.title as channel, j.created_at, j.finished_at
                from clone_job j join channel c on c.id = j.channel_id join registration r on r.id = c.registration_id
                where j.state = :state and j.id < :before
                order by j.id desc limit\s""" + (SIZE + 1))
                .param("state", state)
                .param("before", before)
                .query(JobLine.class)
                .list();
    }
}
