package org.anteroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void whereThePlatformIsUnknownAllMayBeIt() {
        assertThat(new PlatformOrigins(jdbc).of(null)).hasSize(4).contains("http://127.0.0.1:9090");
    }

    @Test
    void platformsThatAreTooManyForAHeaderAreNotNamed() {
        register(PlatformOrigins.MOST - 4);
        assertThat(new PlatformOrigins(jdbc).of(null)).hasSize(PlatformOrigins.MOST);

        register(PlatformOrigins.MOST - 3);
        PlatformOrigins origins = new PlatformOrigins(jdbc);
        assertThat(origins.of(null)).isEmpty();
        assertThat(origins.of(moodle.id())).hasSize(3);
        assertThat(origins.include("https://lms1.example.com")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://moodle.example.edu, true",
        "https://login.example.edu, true",
        "https://other.example.edu, false",
        "http://moodle.example.edu, false",
        "https://moodle.example.edu:8443, false",
        "https://a.example.org, true",
        "https://a.b.example.org, true",
        "https://example.org, false",
        "https://a.example.org.evil.example, false",
        "https://aexample.org, false",
        "http://a.example.org, false",
        "https://a.example.org:8443, false",
        "https://campus.example.net, true",
        "https://a.example.net:8443, true",
        "https://a.example.net, false",
        "'', false"
    })
    void originIsKnownAsBrowsersCompareIt(String origin, boolean known) {
        registrations.save(
                platform("https://lms.example", "https://Campus.Example.net:443", "https://*.example.net:8443"));

        assertThat(new PlatformOrigins(jdbc).include(origin)).isEqualTo(known);
    }

    @Test
    void disabledPlatformFramesNothing() {
        registrations.enable(moodle.id(), false);

        PlatformOrigins origins = new PlatformOrigins(jdbc);
        assertThat(origins.of(moodle.id())).isEmpty();
        assertThat(origins.of(null)).containsExactly("http://127.0.0.1:9090");
        assertThat(origins.include("https://moodle.example.edu")).isFalse();
    }

    private void register(int platforms) {
        for (int i = 1; i <= platforms; i++) {
            registrations.save(platform("https://lms" + i + ".example.com"));
        }
    }

    private static RegistrationDetails platform(String origin, String... framedBy) {
        return new RegistrationDetails(
                origin, "1", origin + "/auth", origin + "/token", null, origin + "/jwks", null, List.of(framedBy));
    }
}
