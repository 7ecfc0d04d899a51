package org.anteroom.platform;

import org.anteroom.shared.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Deployments {

    private final JdbcClient jdbc;

    Deployments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deployment that a verified token names; one that is not known yet is recorded as pending. */
    public Deployment findOrRecord(RegistrationId registration, String deploymentId) {
        throw new IllegalStateException(jdbc + " " + registration + deploymentId);
    }
}
