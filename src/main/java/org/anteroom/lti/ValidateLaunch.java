package org.anteroom.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.regex.Pattern;
import org.anteroom.lti.deeplinking.DeepLinkingRules;
import org.anteroom.lti.login.Browsers;
import org.anteroom.lti.login.LoginState;
import org.anteroom.lti.login.LoginStates;
import org.anteroom.lti.login.RefusalPage;
import org.anteroom.lti.token.Claims;
import org.anteroom.lti.token.VerifyToken;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.lti.trace.Step;
import org.anteroom.lti.trace.Trace;
import org.anteroom.platform.Deployment;
import org.anteroom.platform.Deployment.State;
import org.anteroom.platform.Deployments;
import org.anteroom.platform.Registration;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.Tokens;
import org.anteroom.web.ContentSecurityPolicy;
import org.springframework.stereotype.Component;

/** Leads a launch through all checks, in their order. Each stage gets what the ones before it have proved. */
@Component
class ValidateLaunch {

    private static final Pattern NOT_A_CODE = Pattern.compile("[^a-z_]");

    private final LoginStates states;
    private final Registrations registrations;
    private final Browsers browsers;
    private final VerifyToken verifyToken;
    private final LaunchTargets targets;
    private final Deployments deployments;
    private final Clock clock;

    ValidateLaunch(
            LoginStates states,
            Registrations registrations,
            Browsers browsers,
            VerifyToken verifyToken,
            LaunchTargets targets,
            Deployments deployments,
            Clock clock) {
        this.states = states;
        this.registrations = registrations;
        this.browsers = browsers;
        this.verifyToken = verifyToken;
        this.targets = targets;
        this.deployments = deployments;
        this.clock = clock;
    }

    /** @throws Refusal at the first check that fails */
    Launch validate(HttpServletRequest request, Trace trace) {
        LaunchForm form = LaunchForm.read(request);
        trace.passed(Step.FORM);
        LoginState login = login(form, request, trace);
        Registration registration = platform(login, trace);
        request.setAttribute(ContentSecurityPolicy.REGISTRATION, registration.id());
        if (form.error() != null) {
            trace.note("error=" + NOT_A_CODE.matcher(form.error()).replaceAll("?"));
        }
        trace.follow(FormRules.AFTER_STATE, form);
        Claims claims = verifyToken.verify(String.valueOf(form.token()), registration, trace);
        request.setAttribute(RefusalPage.RETURN_URL, LaunchReader.returnUrl(claims));
        return launch(new Answer(claims, login, registration, clock.instant()), trace);
    }

    private LoginState login(LaunchForm form, HttpServletRequest request, Trace trace) {
        trace.follow(FormRules.BEFORE_STATE, form);
        String stateHash = Tokens.fingerprint(String.valueOf(form.state()));
        // First of all: whatever is wrong with the rest, this state is spent.
        boolean first = states.use(stateHash);
        LoginState login = (first ? states.used(stateHash) : states.find(stateHash)).orElse(null);
        if (login != null) {
            answers(login, first, trace);
        }
        trace.follow(StateProof.CHECKS, new StateProof(login, first, browsers.of(request)));
        return login;
    }

    private static void answers(LoginState login, boolean first, Trace trace) {
        trace.concerns(login.registration());
        if (first || login.usedAt() == null) {
            trace.continues(login.traceCode(), login.createdAt());
        } else {
            trace.repeats(login.traceCode());
        }
    }

    private Registration platform(LoginState login, Trace trace) {
        Registration registration = registrations
                .find(login.registration())
                .filter(Registration::enabled)
                .orElseThrow(() -> new Refusal(Failure.PLATFORM_DISABLED));
        trace.passed(Step.PLATFORM_ENABLED);
        return registration;
    }

    private Launch launch(Answer answer, Trace trace) {
        Claims claims = answer.claims();
        trace.names(claims.text(Claims.DEPLOYMENT_ID), claims.text(Claims.MESSAGE_TYPE));
        Long issued = claims.seconds("iat");
        if (issued != null) {
            trace.measured(issued - answer.now().getEpochSecond());
        }
        trace.follow(TokenRules.ALL, answer);
        trace.follow(MessageRules.ALL, answer);
        if (LaunchReader.isDeepLinking(claims)) {
            trace.follow(DeepLinkingRules.ALL, claims);
        } else {
            trace.follow(MessageRules.RESOURCE_LINK, answer);
        }
        URI target = targets.find(claims.text(Claims.TARGET_LINK_URI))
                .orElseThrow(() -> new Refusal(Failure.TARGET_ELSEWHERE));
        trace.passed(Step.TARGET_LINK);
        if (!target.toString().equals(answer.login().targetLinkUri())) {
            trace.note("the signed target differs from the login's");
        }
        return LaunchReader.read(claims, trusted(answer, trace), target);
    }

    private Deployment trusted(Answer answer, Trace trace) {
        String id = String.valueOf(answer.claims().text(Claims.DEPLOYMENT_ID));
        Deployment deployment = deployments.findOrRecord(answer.registration().id(), id);
        if (deployment.state() != State.TRUSTED) {
            boolean pending = deployment.state() == State.PENDING;
            throw new Refusal(pending ? Failure.DEPLOYMENT_PENDING : Failure.DEPLOYMENT_DISABLED);
        }
        trace.passed(Step.DEPLOYMENT_TRUSTED);
        return deployment;
    }
}
