package org.anteroom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.DomainError.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns refusals into pages: the localised text for the person, the detail for the log. */
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private static final Map<Kind, HttpStatus> STATUS = Map.of(
            Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
            Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
            Kind.CONFLICT, HttpStatus.CONFLICT,
            Kind.INVALID, HttpStatus.UNPROCESSABLE_CONTENT,
            Kind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE,
            Kind.UNSUPPORTED_TYPE, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            Kind.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS,
            Kind.SIGNED_OUT, HttpStatus.UNAUTHORIZED,
            Kind.NO_SPACE, HttpStatus.INSUFFICIENT_STORAGE);

    private final WayBack wayBack;
    private final PageModel layout;

    Errors(WayBack wayBack, PageModel layout) {
        this.wayBack = wayBack;
        this.layout = layout;
    }

    @ExceptionHandler
    ModelAndView refused(DomainError error, HttpServletRequest request) {
        LOG.info("{} {}: {}", request.getMethod(), request.getRequestURI(), error.getMessage());
        return page(error, request);
    }

    @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView unknownAddress(Exception error, HttpServletRequest request) {
        return page(DomainError.notFound(request.getRequestURI()), request);
    }

    private ModelAndView page(DomainError error, HttpServletRequest request) {
        Optional<Visit> visit = Visits.current(request);
        ModelAndView page = new ModelAndView("error/refused", STATUS.get(error.kind()));
        // Model attributes of an advice are not there when a handler failed.
        page.addObject("visit", visit.orElse(null));
        page.addObject("cspNonce", layout.cspNonce(request));
        page.addObject("direction", layout.direction(request));
        page.addObject("code", error.code());
        page.addObject("messageKey", error.messageKey());
        page.addObject("arguments", error.arguments());
        page.addObject(
                "returnUrl",
                visit.map(Visit::returnUrl).or(() -> wayBack.find(request)).orElse(null));
        return page;
    }
}
