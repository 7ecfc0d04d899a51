package org.anteroom.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.DomainError.Kind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Without a visit the way leads back into the course; with one, a refusal here means a form without its token. */
@Component
class SignedOut implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver errors;

    SignedOut(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        answer(request, response, "no visit");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (Visits.current(request).isPresent()) {
            DomainError refusal = new DomainError(
                    Kind.FORBIDDEN, "form-expired", cause.getClass().getSimpleName());
            errors.resolveException(request, response, null, refusal);
        } else {
            answer(request, response, "no visit");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String detail) {
        DomainError signedOut = new DomainError(Kind.SIGNED_OUT, "signed-out", detail);
        errors.resolveException(request, response, null, signedOut);
    }
}
