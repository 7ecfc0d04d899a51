package org.anteroom.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.anteroom.lti.login.Browsers;
import org.anteroom.lti.login.LoginState;
import org.anteroom.lti.login.LoginStates;
import org.anteroom.lti.storage.PlatformStorage;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.Tokens;
import org.anteroom.web.ContentSecurityPolicy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A launch without a cookie asks the platform's storage once, before its state is used, if its login may have put a secret there. */
@Component
class AskStorage {

    private final Browsers browsers;
    private final LoginStates states;
    private final Registrations registrations;
    private final PlatformStorage storage;
    private final Clock clock;

    AskStorage(
            Browsers browsers, LoginStates states, Registrations registrations, PlatformStorage storage, Clock clock) {
        this.browsers = browsers;
        this.states = states;
        this.registrations = registrations;
        this.storage = storage;
        this.clock = clock;
    }

    /** The page that asks and sends the launch again, if there is anything to ask. */
    Optional<ModelAndView> page(HttpServletRequest request) {
        if (!browsers.of(request).isEmpty()) {
            return Optional.empty();
        }
        LaunchForm form = LaunchForm.read(request);
        if (form.isAmbiguous() || form.stored() != null || form.state() == null || form.token() == null) {
            return Optional.empty();
        }
        return states.find(Tokens.fingerprint(form.state()))
                .filter(this::isWaiting)
                .flatMap(login -> page(login, form, request));
    }

    private boolean isWaiting(LoginState login) {
        return login.storageHash() != null
                && login.usedAt() == null
                && login.expiresAt().isAfter(clock.instant());
    }

    private Optional<ModelAndView> page(LoginState login, LaunchForm form, HttpServletRequest request) {
        request.setAttribute(ContentSecurityPolicy.REGISTRATION, login.registration());
        return registrations
                .find(login.registration())
                .map(it -> storage.get(
                        it,
                        String.valueOf(login.storageTarget()),
                        String.valueOf(form.state()),
                        String.valueOf(form.token())));
    }
}
