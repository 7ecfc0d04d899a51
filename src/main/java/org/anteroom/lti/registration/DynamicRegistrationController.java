package org.anteroom.lti.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.anteroom.lti.registration.Invitation.State;
import org.anteroom.web.ContentSecurityPolicy;
import org.anteroom.web.limit.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that an LMS opens to register the tool, in its frame or in a tab: LTI Dynamic Registration 1.0. There are no
 * cookies here: who may is who knows the link, and the form carries a token that is good once.
 */
@Controller
class DynamicRegistrationController {

    private static final int MAX_TOKEN = 8_000;

    private final RegisterPlatform registerPlatform;
    private final PlatformInvitations invitations;
    private final RegistrationAttempts attempts;
    private final RateLimits limits;

    DynamicRegistrationController(
            RegisterPlatform registerPlatform,
            PlatformInvitations invitations,
            RegistrationAttempts attempts,
            RateLimits limits) {
        this.registerPlatform = registerPlatform;
        this.invitations = invitations;
        this.attempts = attempts;
        this.limits = limits;
    }

    @GetMapping("/lti/register")
    ModelAndView show(
            @RequestParam(defaultValue = "") String invite,
            @RequestParam(name = "openid_configuration", defaultValue = "") String configuration,
            @RequestParam(name = "registration_token", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        RegistrationForm form = new RegistrationForm(invite, configuration, given(token), "", false);
        return answer(form, request, response, invitation -> {
            requireOpen(invitation);
            return configuration.isEmpty()
                    ? new ModelAndView("registration/start")
                    : new ModelAndView("registration/offer")
                            .addObject("offer", registerPlatform.offer(invitation, configuration, given(token)));
        });
    }

    @PostMapping("/lti/register")
    ModelAndView create(
            @RequestParam(defaultValue = "") String invite,
            @RequestParam(name = "openid_configuration", defaultValue = "") String configuration,
            @RequestParam(name = "registration_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            HttpServletResponse response) {
        RegistrationForm sent = new RegistrationForm(invite, configuration, given(token), form, confirmed);
        return answer(sent, request, response, invitation -> register(invitation, sent));
    }

    private ModelAndView register(Invitation invitation, RegistrationForm form) {
        if (invitation.state() == State.USED && invitations.isLatestForm(invitation, form.form())) {
            // A second click, or a reload: it is done.
            return new ModelAndView("registration/done")
                    .addObject("next", registerPlatform.registered(invitation).next());
        }
        requireOpen(invitation);
        Product product = registerPlatform.register(invitation, form);
        attempts.succeeded(invitation, form.configuration());
        return new ModelAndView("registration/done").addObject("next", product.next());
    }

    private ModelAndView answer(
            RegistrationForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Invitation, ModelAndView> action) {
        limits.take(RateLimits.Kind.REGISTRATION, request);
        request.setAttribute(ContentSecurityPolicy.ANY_PLATFORM, true);
        response.setHeader("Referrer-Policy", "no-referrer");
        Invitation invitation =
                form.invite().isEmpty() ? null : invitations.find(form.invite()).orElse(null);
        try {
            if (invitation == null) {
                throw new RegistrationRefusal(RegistrationFailure.INVITATION_UNKNOWN);
            }
            return action.apply(invitation).addObject("sent", form).addObject("visit", null);
        } catch (RegistrationRefusal refusal) {
            return refused(refusal, invitation, form);
        }
    }

    private ModelAndView refused(RegistrationRefusal refusal, @Nullable Invitation invitation, RegistrationForm form) {
        String code = invitation == null ? null : attempts.failed(invitation, form.configuration(), refusal);
        return new ModelAndView("registration/refused", refusal.failure().status())
                .addObject("failure", refusal.failure().code())
                .addObject("detail", refusal.getMessage())
                .addObject("attempt", code)
                .addObject("again", invitation != null && invitation.state() == State.OPEN)
                .addObject("sent", form)
                .addObject("visit", null);
    }

    private static void requireOpen(Invitation invitation) {
        switch (invitation.state()) {
            case USED -> throw new RegistrationRefusal(RegistrationFailure.INVITATION_USED);
            case EXPIRED -> throw new RegistrationRefusal(RegistrationFailure.INVITATION_EXPIRED);
            case REVOKED -> throw new RegistrationRefusal(RegistrationFailure.INVITATION_REVOKED);
            case OPEN -> {}
        }
    }

    private static @Nullable String given(String token) {
        // Header values that could not be sent are not tokens.
        return token.isEmpty() || token.length() > MAX_TOKEN || !token.matches("[\\x21-\\x7e]+") ? null : token;
    }
}
