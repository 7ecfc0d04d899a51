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
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Without a visit the way leads back into the course; with one, a refusal here means a form without its token. */
@Component
class SignedOut implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver errors;
    private final ViewResolver views;
    private final LocaleResolver locales;

    SignedOut(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors,
            @Qualifier("thymeleafViewResolver") ViewResolver views,
            LocaleResolver locales) {
        this.errors = errors;
        this.views = views;
        this.locales = locales;
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
            render(request, response, refusal);
        } else {
            answer(request, response, "no visit");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String detail)
            throws ServletException, IOException {
        render(request, response, new DomainError(Kind.SIGNED_OUT, "signed-out", detail));
    }

    /** No dispatcher stands behind a filter, so the page that the error became is rendered here. */
    private void render(HttpServletRequest request, HttpServletResponse response, DomainError refusal)
            throws ServletException, IOException {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        ModelAndView page = errors.resolveException(request, response, null, refusal);
        try {
            View view = views.resolveViewName(page.getViewName(), locales.resolveLocale(request));
            response.setStatus(page.getStatus().value());
            view.render(page.getModel(), request, response);
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }
}
