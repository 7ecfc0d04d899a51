package org.anteroom.lti;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.anteroom.lti.login.RefusalPage;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.lti.trace.Step;
import org.anteroom.lti.trace.Trace;
import org.anteroom.lti.trace.Traces;
import org.anteroom.shared.Tokens;
import org.anteroom.web.SeeOther;
import org.anteroom.web.Visit;
import org.anteroom.web.Visits;
import org.anteroom.web.WayBack;
import org.anteroom.web.limit.RateLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The platform's answer arrives here, whatever the message; a checked one begins a visit. */
@Controller
class LaunchController {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchController.class);

    private final ValidateLaunch validateLaunch;
    private final AskStorage askStorage;
    private final OfferNewTab offerNewTab;
    private final LaunchHandler handler;
    private final Traces traces;
    private final RefusalPage refusalPage;
    private final WayBack wayBack;
    private final RateLimits limits;
    private final Clock clock;

    LaunchController(
            ValidateLaunch validateLaunch,
            AskStorage askStorage,
            OfferNewTab offerNewTab,
            LaunchHandler handler,
            Traces traces,
            RefusalPage refusalPage,
            WayBack wayBack,
            RateLimits limits,
            Clock clock) {
        this.validateLaunch = validateLaunch;
        this.askStorage = askStorage;
        this.offerNewTab = offerNewTab;
        this.handler = handler;
        this.traces = traces;
        this.refusalPage = refusalPage;
        this.wayBack = wayBack;
        this.limits = limits;
        this.clock = clock;
    }

    @PostMapping("/lti/launch")
    ModelAndView create(HttpServletRequest request, HttpServletResponse response) {
        limits.take(RateLimits.Kind.LAUNCH, request);
        Trace trace = new Trace(clock.instant());
        try {
            return askStorage.page(request).orElseGet(() -> accept(trace, request, response));
        } catch (Refusal refusal) {
            return resumed(refusal, trace, request)
                    .map(SeeOther::at)
                    .orElseGet(() -> refusalPage.of(refusal, trace, request));
        }
    }

    /** Some come here by a bookmark or the browser's history. */
    @GetMapping("/lti/launch")
    ModelAndView explain(HttpServletRequest request) {
        limits.take(RateLimits.Kind.LAUNCH, request);
        return refusalPage.of(new Refusal(Failure.LAUNCH_BY_GET), new Trace(clock.instant()), request);
    }

    private ModelAndView accept(Trace trace, HttpServletRequest request, HttpServletResponse response) {
        CheckedLaunch checked = validateLaunch.validate(request, trace);
        Launch launch = checked.launch();
        if (launch.deepLinking() != null && checked.proof() != BrowserProof.COOKIE) {
            // The answer must be posted where the platform waits for it, in this frame.
            request.removeAttribute(RefusalPage.STATE);
            throw new Refusal(Failure.NO_COOKIE);
        }
        Landing landing = land(launch, trace);
        note(launch, landing, trace);
        Visit visit = visit(launch, landing, trace);
        ModelAndView answer = checked.proof() == BrowserProof.COOKIE
                ? begin(visit, request, response)
                : offerNewTab.page(checked, visit, request, trace);
        trace.passed(Step.LANDING);
        trace.ended(Trace.Outcome.ACCEPTED, landing.path());
        traces.store(trace);
        return answer;
    }

    private ModelAndView begin(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Visits.begin(request, visit);
        wayBack.remember(response, visit.returnUrl());
        return SeeOther.at(visit.landing());
    }

    private static void note(Launch launch, Landing landing, Trace trace) {
        if (launch.deepLinking() != null) {
            trace.passed(Step.DEEP_LINKING_ROLE);
        }
        if (landing.note() == null) {
            trace.passed(Step.CONTENT_KEY);
        } else {
            trace.note(landing.note());
        }
    }

    private Landing land(Launch launch, Trace trace) {
        try {
            return handler.receive(launch);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException failed) {
            LOG.error("launch {}", trace.code(), failed);
            throw new Refusal(Failure.INTERNAL, failed.getClass().getSimpleName());
        }
    }

    /** The visit is named after the trace: a browser that sends the same launch again finds it by that. */
    private Visit visit(Launch launch, Landing landing, Trace trace) {
        return new Visit(
                trace.code(),
                landing.user(),
                launch.registration(),
                landing.channel(),
                landing.userName(),
                launch.email(),
                launch.locale(),
                launch.returnUrl(),
                landing.path(),
                landing.administrator(),
                landing.student(),
                Tokens.random(),
                clock.instant());
    }

    /** After Reload or Back browsers send a launch again. It is not accepted again; but its visit may live. */
    private Optional<String> resumed(Refusal refusal, Trace trace, HttpServletRequest request) {
        String answered = trace.repeated();
        if (refusal.failure() != Failure.STATE_USED || answered == null) {
            return Optional.empty();
        }
        Optional<String> landing = Visits.resume(request, answered).map(Visit::landing);
        landing.ifPresent(path -> {
            trace.ended(Trace.Outcome.RESUMED, path);
            traces.store(trace);
        });
        return landing;
    }
}
