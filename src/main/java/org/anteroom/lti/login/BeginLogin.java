package org.anteroom.lti.login;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.lti.trace.Step;
import org.anteroom.lti.trace.Trace;
import org.anteroom.platform.Registration;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what the platform began, remembers it, and says where the browser goes on. */
@Component
class BeginLogin {

    private final Registrations registrations;
    private final LoginStates states;
    private final PendingLogins pending;
    private final Clock clock;
    private final String redirectUri;

    BeginLogin(
            Registrations registrations,
            LoginStates states,
            PendingLogins pending,
            Clock clock,
            AnteroomProperties properties) {
        this.registrations = registrations;
        this.states = states;
        this.pending = pending;
        this.clock = clock;
        // One for all: platforms compare it with the registered one, character by character.
        this.redirectUri = properties.url("/lti/launch");
    }

    /** @param named the registration whose own login address was called, if it was one */
    Registration check(Parameters parameters, @Nullable RegistrationId named, Trace trace) {
        trace.follow(LoginRules.ALL, parameters);
        LoginRequest login = LoginRequest.of(parameters);
        Registration registration = named == null ? platform(login) : platform(login, named);
        trace.concerns(registration.id());
        trace.passed(Step.LOGIN_PLATFORM);
        if (!registration.enabled()) {
            throw new Refusal(Failure.LOGIN_PLATFORM_DISABLED);
        }
        trace.passed(Step.LOGIN_PLATFORM_ENABLED);
        return registration;
    }

    SentLogin begin(Registration registration, LoginRequest login, BrowserSecrets browser, Trace trace) {
        String browserHash = Tokens.fingerprint(browser.cookie());
        pending.take(browserHash);
        trace.passed(Step.LOGIN_PENDING);
        String state = Tokens.random();
        String nonce = Tokens.random();
        Instant now = clock.instant();
        states.add(new LoginState(
                Tokens.fingerprint(state),
                Tokens.fingerprint(nonce),
                browserHash,
                registration.id(),
                login.targetLinkUri(),
                login.deploymentId(),
                login.storageTarget(),
                browser.stored() == null ? null : Tokens.fingerprint(browser.stored()),
                login.hints(),
                trace.code(),
                now,
                now.plus(LoginState.LIFETIME),
                null));
        return new SentLogin(
                state, new AuthenticationRequest(registration, login, redirectUri, state, nonce).address());
    }

    /**
     * @param cookie what the browser is known by
     * @param stored what the platform is to keep for it, if the browser may keep no cookie
     */
    record BrowserSecrets(String cookie, @Nullable String stored) {}

    /** @param address at the platform, to which the browser goes on */
    record SentLogin(String state, String address) {}

    private Registration platform(LoginRequest login, RegistrationId named) {
        return registrations
                .find(named)
                .filter(it -> it.issuer().equals(login.issuer()))
                .filter(it -> login.clientId() == null || it.clientId().equals(login.clientId()))
                .orElseThrow(() -> unknown(Failure.PLATFORM_UNKNOWN, login));
    }

    private Registration platform(LoginRequest login) {
        if (login.clientId() != null) {
            return registrations.find(login.issuer(), login.clientId()).orElseThrow(() -> unknown(login));
        }
        List<Registration> ofIssuer = registrations.ofIssuer(login.issuer());
        if (ofIssuer.size() != 1) {
            throw unknown(ofIssuer.isEmpty() ? Failure.PLATFORM_UNKNOWN : Failure.CLIENT_AMBIGUOUS, login);
        }
        return ofIssuer.get(0);
    }

    private Refusal unknown(LoginRequest login) {
        boolean issuerKnown = !registrations.ofIssuer(login.issuer()).isEmpty();
        return unknown(issuerKnown ? Failure.CLIENT_UNKNOWN : Failure.PLATFORM_UNKNOWN, login);
    }

    private static Refusal unknown(Failure failure, LoginRequest login) {
        return new Refusal(failure, "iss=" + login.issuer() + ", client_id=" + login.clientId());
    }
}
