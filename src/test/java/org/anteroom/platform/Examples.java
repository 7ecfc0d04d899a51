package org.anteroom.platform;

import java.time.Instant;
import java.util.List;
import org.anteroom.shared.RegistrationId;

public final class Examples {

    public static final String ISSUER = "https://moodle.example.edu/lms";

    private Examples() {}

    public static RegistrationDetails moodle() {
        return moodle("client", "https://moodle.example.edu/certs");
    }

    public static RegistrationDetails moodle(String clientId, String jwksUri) {
        return new RegistrationDetails(
                ISSUER,
                clientId,
                "https://login.example.edu/auth",
                "https://moodle.example.edu/token",
                null,
                jwksUri,
                "moodle",
                List.of("https://*.example.org"));
    }

    public static Registration registration(long id, String jwksUri) {
        return new Registration(
                new RegistrationId(id),
                ISSUER,
                "client" + id,
                "https://login.example.edu/auth",
                "https://moodle.example.edu/token",
                null,
                jwksUri,
                "moodle",
                true,
                Instant.EPOCH);
    }
}
