package org.anteroom.platform;

import java.util.List;
import java.util.Optional;
import org.anteroom.shared.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The platforms that this tool knows. */
@Repository
public class Registrations {

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Registration> find(RegistrationId id) {
        throw new IllegalStateException(jdbc + " " + id);
    }

    public Optional<Registration> find(String issuer, String clientId) {
        throw new IllegalStateException(jdbc + issuer + clientId);
    }

    /** All registrations of an issuer: a login may leave out the client id. */
    public List<Registration> ofIssuer(String issuer) {
        throw new IllegalStateException(jdbc + issuer);
    }
}
