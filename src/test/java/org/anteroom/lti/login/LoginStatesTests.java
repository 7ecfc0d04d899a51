package org.anteroom.lti.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anteroom.lti.LaunchFixture;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Logins that are used by one statement; the rest is told by whole launches. */
class LoginStatesTests extends LaunchFixture {

    @Autowired
    private Registrations registrations;

    @Test
    void ofSeveralLoginsUsedAtOnceEachIsGoodOnce() {
        List<String> states = List.of(added(Duration.ofMinutes(1)), added(Duration.ofMinutes(1)));
        LoginStates logins = logins();
        assertThat(logins.useAll(states)).containsExactly(true, true);
        assertThat(logins.useAll(states)).containsExactly(false, false);
    }

    @Test
    void amongThemThoseThatWereUsedExpiredUnknownOrTwiceThereAreRefused() {
        String used = added(Duration.ofMinutes(1));
        String fresh = added(Duration.ofMinutes(1));
        String expired = added(Duration.ofMinutes(-1));
        LoginStates logins = logins();
        assertThat(logins.use(used)).isTrue();

        assertThat(logins.useAll(List.of(used, fresh, fresh, expired, Tokens.fingerprint("unknown"))))
                .containsExactly(false, true, false, false, false);
    }

    @Test
    void statesOnTheirOwnNodeAreWhatTheDatabaseHolds() {
        String state = added(Duration.ofMinutes(1));
        assertThat(logins().find(state)).get().extracting(LoginState::usedAt).isNull();
        logins().use(state);
        assertThat(logins().find(state)).get().extracting(LoginState::usedAt).isNotNull();
    }

    private LoginStates logins() {
        return new LoginStates(jdbc, Clock.systemUTC());
    }

    private String added(Duration lifetime) {
        String state = Tokens.fingerprint(Tokens.random());
        Instant now = Instant.now();
        logins().add(new LoginState(
                state,
                Tokens.fingerprint(Tokens.random()),
                Tokens.fingerprint(Tokens.random()),
                registrations
                        .find(platform.issuer, platform.clientId)
                        .orElseThrow()
                        .id(),
                "https://tool.example/lti/launch",
                null,
                null,
                Tokens.random(5).substring(0, 7),
                now,
                now.plus(lifetime),
                null));
        return state;
    }
}
