package org.anteroom.lti.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.lti.trace.Trace;
import org.anteroom.platform.Registration;
import org.anteroom.shared.RegistrationId;
import org.anteroom.web.ContentSecurityPolicy;
import org.anteroom.web.limit.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** A platform begins a login here: by GET (Blackboard, Sakai) or by a form (Moodle). */
@Controller
class LoginController {

    private final BeginLogin beginLogin;
    private final Browsers browsers;
    private final RefusalPage refusalPage;
    private final RateLimits limits;
    private final Clock clock;

    LoginController(BeginLogin beginLogin, Browsers browsers, RefusalPage refusalPage, RateLimits limits, Clock clock) {
        this.beginLogin = beginLogin;
        this.browsers = browsers;
        this.refusalPage = refusalPage;
        this.limits = limits;
        this.clock = clock;
    }

    @RequestMapping(
            path = {"/lti/login", "/lti/login/{registration}"},
            method = {RequestMethod.GET, RequestMethod.POST})
    @Nullable
    ModelAndView create(
            @PathVariable(required = false) @Nullable RegistrationId registration,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.take(RateLimits.Kind.LOGIN, request);
        Trace trace = new Trace(clock.instant());
        try {
            String address = begin(registration, trace, request, response);
            // Not by a form or script of ours: then browsers withhold the platform's own Lax cookies.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, address);
            return null;
        } catch (Refusal refusal) {
            return refusalPage.of(refusal, trace, request);
        }
    }

    private String begin(
            @Nullable RegistrationId named, Trace trace, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = read(request);
        Registration registration = beginLogin.check(parameters, named, trace);
        request.setAttribute(ContentSecurityPolicy.REGISTRATION, registration.id());
        List<String> known = browsers.of(request);
        String browser = known.isEmpty() ? browsers.remember(response) : known.get(0);
        return beginLogin.begin(registration, LoginRequest.of(parameters), browser, trace);
    }

    private static Parameters read(HttpServletRequest request) {
        try {
            return Parameters.of(request);
        } catch (IllegalStateException unreadable) {
            throw new Refusal(Failure.LOGIN_UNREADABLE);
        }
    }
}
