package org.anteroom.admin.selfcheck;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.shared.RegistrationId;
import org.anteroom.web.Origins;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of a platform that its launches have told. */
@Repository
class SeenAddresses {

    private static final int RETURNS = 20;

    private final JdbcClient jdbc;

    SeenAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The list of people of the course that asked for it last: an older course may be gone. */
    Optional<String> roster(RegistrationId registration) {
        return jdbc.sql("""
                select memberships_url from roster where registration_id = :registration
                order by requested_at desc limit 1
                """)
                .param("registration", registration.value())
                .query(String.class)
                .optional();
    }

    /** The origins of pages from which content was selected of late. */
    Set<String> selectingSites(RegistrationId registration) {
        return jdbc.sql("""
                        select q.return_url from deep_linking_request q join deployment d on d.id = q.deployment_id
                        where d.registration_id = :registration order by q.id desc limit\s""" + RETURNS).param("registration", registration.value()).query(String.class).list().stream()
                .map(it -> Origins.of(URI.create(it)))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }
}
