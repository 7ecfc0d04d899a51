package org.anteroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PlatformHostsTests {

    @Autowired
    JdbcClient jdbc;

    private Registration moodle;
    private PlatformHosts hosts;

    @BeforeEach
    void register() {
        Registrations registrations =
                new Registrations(jdbc, Clock.systemUTC(), new PlatformChanges(jdbc, event -> {}));
        moodle = registrations.save(Examples.moodle());
        hosts = new PlatformHosts(registrations, new PlatformOrigins(jdbc));
    }

    /** Whoever asks "do you come from there?" must not name a site that only the launch speaks of. */
    @ParameterizedTest
    @CsvSource({
        "https://moodle.example.edu/course/view.php?id=2, moodle.example.edu",
        "https://bank.example/, login.example.edu",
        "https://moodle.example.edu@bank.example/, login.example.edu",
        "no address, login.example.edu",
        ", login.example.edu"
    })
    void returnAddressNamesThePlatformIfItIsOneOfIts(@Nullable String returnUrl, String host) {
        assertThat(hosts.of(visit(returnUrl))).isEqualTo(host);
    }

    private Visit visit(@Nullable String returnUrl) {
        return new Visit(
                "key",
                new UserId(1),
                moodle.id(),
                null,
                "Ada",
                null,
                null,
                returnUrl,
                "/rooms/1",
                false,
                false,
                "token",
                Instant.EPOCH);
    }
}
