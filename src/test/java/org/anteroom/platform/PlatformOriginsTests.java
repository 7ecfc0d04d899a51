package org.anteroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PlatformOriginsTests {

    @Autowired
    JdbcClient jdbc;

    private Registrations registrations;
    private Registration moodle;
    private Registration canvas;

    @BeforeEach
    void register() {
        registrations = new Registrations(jdbc, Clock.systemUTC(), new PlatformChanges(jdbc, event -> {}));
        moodle = registrations.save(Examples.moodle());
        canvas = registrations.save(new RegistrationDetails(
                "no url",
                "1",
                "http://127.0.0.1:9090/auth",
                "https://canvas.example/token",
                null,
                "https://canvas.example/jwks",
                null,
                List.of()));
    }

    @Test
    void platformFramesFromItsIssuerItsLoginAndWhereConfigured() {
        assertThat(new PlatformOrigins(jdbc).of(moodle.id()))
                .containsExactlyInAnyOrder(
                        "https://moodle.example.edu", "https://login.example.edu", "https://*.example.org");
    }

    @Test
    void issuerNeedNotBeAUrl() {
        assertThat(new PlatformOrigins(jdbc).of(canvas.id())).containsExactly("http://127.0.0.1:9090");
    }

    @Test
    void withoutARegistrationAllPlatformsFrame() {
        assertThat(new PlatformOrigins(jdbc).of(null)).hasSize(4).contains("http://127.0.0.1:9090");
    }

    @Test
    void disabledPlatformFramesNothing() {
        registrations.enable(moodle.id(), false);

        assertThat(new PlatformOrigins(jdbc).of(moodle.id())).isEmpty();
        assertThat(new PlatformOrigins(jdbc).of(null)).containsExactly("http://127.0.0.1:9090");
    }
}
