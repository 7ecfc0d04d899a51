package org.anteroom.platform;

import static org.anteroom.platform.Examples.ISSUER;
import static org.anteroom.platform.Examples.moodle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.anteroom.MovableClock;
import org.anteroom.shared.RegistrationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class RegistrationsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final MovableClock clock = new MovableClock();
    private Registrations registrations;

    @BeforeEach
    void open() {
        registrations = new Registrations(jdbc, clock, new PlatformChanges(jdbc, event -> {}));
    }

    @Test
    void savedRegistrationIsFoundByIdAndByClientAndByIssuer() {
        Registration saved = registrations.save(moodle());

        assertThat(saved.issuer()).isEqualTo(ISSUER);
        assertThat(saved.enabled()).isTrue();
        assertThat(saved.updatedAt()).isEqualTo(clock.instant());
        assertThat(registrations.find(saved.id())).contains(saved);
        assertThat(registrations.find(ISSUER, "client")).contains(saved);
        assertThat(registrations.ofIssuer(ISSUER)).containsExactly(saved);
    }

    @Test
    void issuerIsComparedToTheLetter() {
        registrations.save(moodle());

        assertThat(registrations.find(ISSUER + "/", "client")).isEmpty();
        assertThat(registrations.find(ISSUER + " ", "client")).isEmpty();
        assertThat(registrations.find(ISSUER, "client ")).isEmpty();
        assertThat(registrations.find(ISSUER.toUpperCase(), "client")).isEmpty();
        assertThat(registrations.find(ISSUER, "CLIENT")).isEmpty();
        assertThat(registrations.ofIssuer(ISSUER + " ")).isEmpty();
    }

    @Test
    void overlongIdentifierIsUnknown() {
        assertThat(registrations.find("x".repeat(256), "client")).isEmpty();
        assertThat(registrations.find(ISSUER, "x".repeat(10_000))).isEmpty();
        assertThat(registrations.ofIssuer("x".repeat(256))).isEmpty();
    }

    @Test
    void savingAgainChangesTheSameRow() {
        Registration first = registrations.save(moodle());
        clock.advance(Duration.ofHours(1));
        Registration second = registrations.save(moodle("client", "https://moodle.example.edu/new"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.jwksUri()).isEqualTo("https://moodle.example.edu/new");
        assertThat(second.updatedAt()).isAfter(first.updatedAt());
        assertThat(registrations.ofIssuer(ISSUER)).hasSize(1);
    }

    @Test
    void changeThroughThisNodeShowsAtOnce() {
        assertThat(registrations.find(ISSUER, "client")).isEmpty();
        assertThat(registrations.ofIssuer(ISSUER)).isEmpty();
        RegistrationId id = registrations.save(moodle()).id();
        assertThat(registrations.find(ISSUER, "client")).isPresent();
        assertThat(registrations.ofIssuer(ISSUER)).hasSize(1);

        registrations.enable(id, false);

        assertThat(registrations.find(id))
                .hasValueSatisfying(it -> assertThat(it.enabled()).isFalse());
    }

    @Test
    void readerDuringTheTransactionDoesNotKeepTheOldValue() {
        RegistrationId id = registrations.save(moodle()).id();

        transactions.executeWithoutResult(status -> {
            registrations.enable(id, false);
            CompletableFuture.runAsync(() -> registrations.find(ISSUER, "client"))
                    .join();
        });

        assertThat(registrations.find(ISSUER, "client").orElseThrow().enabled()).isFalse();
    }

    @Test
    void savingDoesNotEnableWhatAnAdminDisabled() {
        RegistrationId id = registrations.save(moodle()).id();
        registrations.enable(id, false);

        assertThat(registrations.save(moodle()).enabled()).isFalse();
    }

    @Test
    void knownRegistrationIsReadFromMemory() {
        Registration saved = registrations.save(moodle());
        registrations.find(saved.id());
        registrations.find(ISSUER, "client");
        registrations.ofIssuer(ISSUER);

        jdbc.sql("delete from registration").update();

        assertThat(registrations.find(saved.id())).contains(saved);
        assertThat(registrations.find(ISSUER, "client")).contains(saved);
        assertThat(registrations.ofIssuer(ISSUER)).containsExactly(saved);
    }
}
