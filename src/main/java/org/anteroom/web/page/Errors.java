package org.anteroom.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.DomainError.Kind;
import org.anteroom.web.limit.RateLimits;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

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

    private final ErrorPage page;

    Errors(ErrorPage page) {
        this.page = page;
    }

    @ExceptionHandler
    ModelAndView refused(DomainError error, HttpServletRequest request, HttpServletResponse response) {
        if (error instanceof RateLimits.Exceeded exceeded) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(exceeded.seconds()));
        }
        LOG.info("{} {}: {}", request.getMethod(), request.getRequestURI(), error.getMessage());
        return page.of(STATUS.get(error.kind()), error, request);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView failed(Exception error, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(error)) {
            return null;
        }
        Optional<DomainError> refusal = refusalIn(error);
        if (refusal.isPresent()) {
            return refused(refusal.get(), request, response);
        }
        if (error instanceof ErrorResponse answer) {
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return page.of(statusOf(error), error, request);
    }

    /** A form or a converter refuses by a DomainError, which Spring wraps. */
    private static Optional<DomainError> refusalIn(Exception error) {
        return Stream.<Throwable>iterate(error, Objects::nonNull, Throwable::getCause)
                .filter(DomainError.class::isInstance)
                .map(DomainError.class::cast)
                .findFirst();
    }

    private static HttpStatusCode statusOf(Exception error) {
        if (error instanceof ErrorResponse answer) {
            return answer.getStatusCode();
        }
        if (error instanceof MethodArgumentTypeMismatchException mismatch) {
            boolean address = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
            return address ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        }
        if (error instanceof InvalidParameterException form) {
            return HttpStatusCode.valueOf(form.getErrorCode());
        }
        return error instanceof HttpMessageNotReadableException
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
