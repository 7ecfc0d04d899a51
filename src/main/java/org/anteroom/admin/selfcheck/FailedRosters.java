package org.anteroom.admin.selfcheck;

import java.time.Instant;
import java.util.List;
import org.anteroom.shared.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses of a platform whose list of people could not be read the last time. */
@Repository
class FailedRosters {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    FailedRosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param detail for operators */
    record Line(String course, Instant failedAt, String code, String detail) {}

    /** The latest first. */
    List<Line> of(RegistrationId registration) {
        return jdbc.sql("""
                select c.title as course, r.failed_at, r.failure_code as code, r.failure_detail as detail
                from roster r join channel c on c.id = r.channel_id
                where r.registration_id = :registration and r.failure_code is not null
                order by r.failed_at desc limit\s""" + MOST)
                .param("registration", registration.value())
                .query(Line.class)
                .list();
    }
}
