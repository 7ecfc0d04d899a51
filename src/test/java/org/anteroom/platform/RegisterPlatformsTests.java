package org.anteroom.platform;

import static org.anteroom.platform.Examples.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.platform.Deployment.State;
import org.anteroom.platform.PlatformProperties.Listed;
import org.anteroom.shared.RegistrationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class RegisterPlatformsTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void listedPlatformsAreKnownAfterTheStartAndAfterTheNext() {
        start("https://moodle.example.edu/certs", "1", "2");
        start("https://moodle.example.edu/new-certs", "2", "3");

        Registration moodle = registrations().find(ISSUER, "client").orElseThrow();
        assertThat(moodle.jwksUri()).isEqualTo("https://moodle.example.edu/new-certs");
        assertThat(List.of("1", "2", "3"))
                .allSatisfy(id -> assertThat(state(moodle.id(), id)).isEqualTo(State.TRUSTED));
    }

    @Test
    void platformThatLeftTheFileStays() {
        start("https://moodle.example.edu/certs", "1");
        new RegisterPlatforms(new PlatformProperties(List.of(), false, List.of()), registrations(), deployments())
                .afterSingletonsInstantiated();

        assertThat(registrations().find(ISSUER, "client")).isPresent();
    }

    @Test
    void nodesThatStartAtOnceMakeOneRegistration() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Void> node = () -> {
            start("https://moodle.example.edu/certs", "1", "2");
            return null;
        };
        for (Future<Void> started : nodes.invokeAll(List.of(node, node, node, node))) {
            started.get();
        }
        nodes.shutdown();
        assertThat(registrations().ofIssuer(ISSUER)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from deployment").query(Long.class).single())
                .isEqualTo(2);
    }

    private void start(String jwksUri, String... deploymentIds) {
        Listed listed = new Listed(
                ISSUER,
                "client",
                "https://moodle.example.edu/auth",
                "https://moodle.example.edu/token",
                null,
                jwksUri,
                List.of(deploymentIds),
                List.of(),
                "moodle");
        PlatformProperties properties = new PlatformProperties(List.of(listed), false, List.of());
        new RegisterPlatforms(properties, registrations(), deployments()).afterSingletonsInstantiated();
    }

    private State state(RegistrationId registration, String deploymentId) {
        return deployments().findOrRecord(registration, deploymentId).state();
    }

    private Registrations registrations() {
        return new Registrations(jdbc, Clock.systemUTC(), new PlatformChanges(jdbc, event -> {}));
    }

    private Deployments deployments() {
        return new Deployments(jdbc, Clock.systemUTC(), new PlatformChanges(jdbc, event -> {}));
    }
}
