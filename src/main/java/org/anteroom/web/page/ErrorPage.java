package org.anteroom.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.security.SecureRandom;
import java.util.Optional;
import org.anteroom.shared.DomainError;
import org.anteroom.web.OperatorArea;
import org.anteroom.web.Visit;
import org.anteroom.web.Visits;
import org.anteroom.web.WayBack;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that comes instead of the one that was asked for. It never tells what an exception says. */
@Component
class ErrorPage {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WayBack wayBack;
    private final PageModel layout;

    ErrorPage(WayBack wayBack, PageModel layout) {
        this.wayBack = wayBack;
        this.layout = layout;
    }

    ModelAndView of(HttpStatusCode status, DomainError error, HttpServletRequest request) {
        return signedIn(bare(status, error.code(), request, error.arguments()), request);
    }

    /** For what the framework refused or nobody expected. */
    ModelAndView of(HttpStatusCode status, @Nullable Throwable cause, HttpServletRequest request) {
        return signedIn(withoutSession(status, cause, request), request);
    }

    /** Asks neither session nor database: they may be what failed. */
    ModelAndView withoutSession(HttpStatusCode status, @Nullable Throwable cause, HttpServletRequest request) {
        if (!status.is5xxServerError()) {
            return bare(status, code(status), request);
        }
        String reference = "%08d".formatted(RANDOM.nextInt(100_000_000));
        Object dispatched = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.error(
                "{} failed, reference {}", dispatched == null ? request.getRequestURI() : dispatched, reference, cause);
        return bare(status, "unexpected", request, reference);
    }

    private static String code(HttpStatusCode status) {
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return "not-found";
        }
        return status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE) ? "request-too-large" : "bad-request";
    }

    private ModelAndView bare(HttpStatusCode status, String code, HttpServletRequest request, Object... arguments) {
        // What pages get besides is not there when a handler failed.
        return new ModelAndView("error/refused", status)
                .addObject("visit", null)
                .addObject("operatorArea", OperatorArea.contains(request))
                .addObject("direction", layout.direction(request))
                .addObject("code", code)
                .addObject("messageKey", "error." + code)
                .addObject("arguments", arguments);
    }

    /** Whoever is signed in to the console: its pages have a header of their own. */
    private static @Nullable Principal operator() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Principal operator ? operator : null;
    }

    private ModelAndView signedIn(ModelAndView page, HttpServletRequest request) {
        if (OperatorArea.contains(request)) {
            page.addObject("operator", operator());
        }
        Optional<Visit> visit = Visits.current(request);
        Optional<String> course = visit.map(Visit::returnUrl).or(() -> wayBack.find(request));
        return page.addObject("visit", visit.orElse(null))
                .addObject("administrates", layout.administrates(request))
                .addObject("returnUrl", course.orElse(null));
    }
}
