package org.anteroom.lti.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anteroom.lti.trace.Failure;
import org.anteroom.platform.Registration;
import org.anteroom.platform.Registrations;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A launch that failed for want of a cookie, the platform's or ours, may begin anew in a tab: browsers withhold none there.
 * By a link: where a form may lead is limited by our policy, and platforms lead on to sign-in pages of anybody.
 */
@Component
class RestartLogin {

    private static final Set<Failure> HELPED =
            Set.of(Failure.PLATFORM_LOGIN_REQUIRED, Failure.NO_COOKIE, Failure.OTHER_BROWSER);

    /** What servers take for certain. */
    private static final int MAX_ADDRESS = 4_000;

    private final LoginStates states;
    private final Registrations registrations;

    RestartLogin(LoginStates states, Registrations registrations) {
        this.states = states;
        this.registrations = registrations;
    }

    /** The login's address with what the platform sent to it the first time, if that can help. */
    Optional<String> address(Failure failure, HttpServletRequest request) {
        boolean inTab = "document".equals(request.getHeader("Sec-Fetch-Dest"));
        if (inTab || !HELPED.contains(failure) || !(request.getAttribute(RefusalPage.STATE) instanceof String state)) {
            return Optional.empty();
        }
        return states.find(state)
                .flatMap(login -> registrations
                        .find(login.registration())
                        .filter(it -> failure == Failure.PLATFORM_LOGIN_REQUIRED || !answersOnce(it))
                        .flatMap(it -> address(login, it)));
    }

    /** Moodle has forgotten a launch once it has answered it. */
    private static boolean answersOnce(Registration registration) {
        return "moodle".equals(registration.product());
    }

    private static Optional<String> address(LoginState login, Registration registration) {
        if (login.hints() == null) {
            return Optional.empty();
        }
        // An absent hint is not the same as an empty one.
        String[] hints = login.hints().split(" ", 2);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/lti/login")
                .queryParam("iss", "{iss}")
                .queryParam("client_id", "{client}")
                .queryParam("target_link_uri", "{target}")
                .queryParam("login_hint", "{login}")
                .queryParamIfPresent("lti_message_hint", Optional.ofNullable(hints.length < 2 ? null : "{message}"))
                .queryParamIfPresent(
                        "lti_deployment_id", Optional.ofNullable(login.deploymentId() == null ? null : "{deployment}"));
        String complete = address.encode()
                .build(Map.of(
                        "iss", registration.issuer(),
                        "client", registration.clientId(),
                        "target", login.targetLinkUri(),
                        "login", decoded(hints[0]),
                        "message", hints.length < 2 ? "" : decoded(hints[1]),
                        "deployment", String.valueOf(login.deploymentId())))
                .toString();
        return Optional.of(complete).filter(it -> it.length() <= MAX_ADDRESS);
    }

    private static String decoded(String hint) {
        return URLDecoder.decode(hint, StandardCharsets.UTF_8);
    }
}
