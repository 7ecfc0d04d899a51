package org.anteroom.lti.login;

import jakarta.servlet.http.HttpServletRequest;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.lti.trace.Trace;
import org.anteroom.lti.trace.Traces;
import org.anteroom.web.WayBack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Stores why it went no further, and tells the person what happened and what to do. */
@Component
public class RefusalPage {

    /** The request attribute with the way back into the course, once the platform's signature vouches for it. */
    public static final String RETURN_URL = RefusalPage.class.getName();

    private final Traces traces;
    private final WayBack wayBack;

    RefusalPage(Traces traces, WayBack wayBack) {
        this.traces = traces;
        this.wayBack = wayBack;
    }

    public ModelAndView of(Refusal refusal, Trace trace, HttpServletRequest request) {
        trace.refused(refusal);
        traces.store(trace);
        Failure failure = refusal.failure();
        ModelAndView page = new ModelAndView("lti/refused", failure.status());
        page.addObject("failure", failure.code());
        page.addObject("traceCode", trace.code());
        page.addObject("returnUrl", returnUrl(request));
        page.addObject("newWindowHelps", failure == Failure.NO_COOKIE || failure == Failure.PLATFORM_LOGIN_REQUIRED);
        return page;
    }

    private @Nullable String returnUrl(HttpServletRequest request) {
        return request.getAttribute(RETURN_URL) instanceof String verified
                ? verified
                : wayBack.find(request).orElse(null);
    }
}
