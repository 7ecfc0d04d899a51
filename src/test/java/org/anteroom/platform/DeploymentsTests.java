package org.anteroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.anteroom.platform.Deployment.State;
import org.anteroom.shared.RegistrationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DeploymentsTests {

    @Autowired
    JdbcClient jdbc;

    private Deployments deployments;
    private RegistrationId moodle;
    private RegistrationId other;

    @BeforeEach
    void register() {
        deployments = new Deployments(jdbc, Clock.systemUTC(), new PlatformChanges(jdbc, event -> {}));
        Registrations registrations =
                new Registrations(jdbc, Clock.systemUTC(), new PlatformChanges(jdbc, event -> {}));
        moodle = registrations.save(Examples.moodle()).id();
        other = registrations
                .save(Examples.moodle("other", "https://other.example.edu/certs"))
                .id();
    }

    @Test
    void unknownDeploymentIsRecordedAsPending() {
        Deployment recorded = deployments.findOrRecord(moodle, "7");

        assertThat(recorded.state()).isEqualTo(State.PENDING);
        assertThat(deployments.pending(moodle)).containsExactly(recorded);
    }

    @Test
    void deploymentOfAnotherRegistrationIsAnother() {
        deployments.trust(moodle, "7");

        assertThat(deployments.findOrRecord(moodle, "7").state()).isEqualTo(State.TRUSTED);
        assertThat(deployments.findOrRecord(other, "7").state()).isEqualTo(State.PENDING);
    }

    @Test
    void manyLaunchesOnManyNodesRecordItOnce() throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(16);
        List<Callable<Deployment>> launches = Stream.generate(
                        () -> new Deployments(jdbc, Clock.systemUTC(), new PlatformChanges(jdbc, event -> {})))
                .limit(32)
                .<Callable<Deployment>>map(node -> () -> node.findOrRecord(moodle, "7"))
                .toList();
        for (Future<Deployment> launch : browsers.invokeAll(launches)) {
            assertThat(launch.get().deploymentId()).isEqualTo("7");
        }
        browsers.shutdown();
        assertThat(deployments.pending(moodle)).hasSize(1);
    }

    @Test
    void pendingDeploymentsAreBounded() {
        for (int i = 0; i < Deployments.MAX_PENDING; i++) {
            deployments.findOrRecord(moodle, "tenant" + i);
        }

        Deployment oneTooMany = deployments.findOrRecord(moodle, "one too many");

        assertThat(oneTooMany.id()).isZero();
        assertThat(oneTooMany.state()).isEqualTo(State.PENDING);
        assertThat(deployments.pending(moodle)).hasSize(Deployments.MAX_PENDING);
        assertThat(deployments.findOrRecord(other, "7").id()).isPositive();
    }

    @Test
    void unusableIdIsPendingButNotRecorded() {
        for (String id : List.of("", " ", "7 ", "x".repeat(256))) {
            Deployment refused = deployments.findOrRecord(moodle, id);
            assertThat(refused.id()).isZero();
            assertThat(refused.state()).isEqualTo(State.PENDING);
        }
        assertThat(deployments.pending(moodle)).isEmpty();
    }

    @Test
    void idIsComparedToTheLetter() {
        deployments.trust(moodle, "tenant");

        assertThat(deployments.findOrRecord(moodle, "tenant ").state()).isEqualTo(State.PENDING);
        assertThat(deployments.findOrRecord(moodle, "TENANT").state()).isEqualTo(State.PENDING);
    }

    @Test
    void decisionOnThisNodeShowsAtOnce() {
        Deployment pending = deployments.findOrRecord(moodle, "7");

        deployments.change(pending, State.TRUSTED);
        assertThat(deployments.findOrRecord(moodle, "7").state()).isEqualTo(State.TRUSTED);

        deployments.change(pending, State.DISABLED);
        assertThat(deployments.findOrRecord(moodle, "7").state()).isEqualTo(State.DISABLED);
    }

    @Test
    void listingTrustsAPendingButNotADisabledDeployment() {
        deployments.findOrRecord(moodle, "pending");
        deployments.change(deployments.findOrRecord(moodle, "disabled"), State.DISABLED);

        deployments.trust(moodle, "pending");
        deployments.trust(moodle, "disabled");

        assertThat(deployments.findOrRecord(moodle, "pending").state()).isEqualTo(State.TRUSTED);
        assertThat(deployments.findOrRecord(moodle, "disabled").state()).isEqualTo(State.DISABLED);
    }

    @Test
    void trustedDeploymentIsReadFromMemory() {
        deployments.trust(moodle, "7");
        Deployment trusted = deployments.findOrRecord(moodle, "7");

        jdbc.sql("delete from deployment").update();

        assertThat(deployments.findOrRecord(moodle, "7")).isEqualTo(trusted);
    }
}
