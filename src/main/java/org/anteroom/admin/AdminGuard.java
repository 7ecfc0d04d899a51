package org.anteroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RegistrationId;
import org.anteroom.web.LmsAdmins;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Everything below {@code /admin} is for operators, unless it says that it is open to the LMS admin of its registration. */
@Component
class AdminGuard implements HandlerInterceptor {

    private final LmsAdmins lmsAdmins;

    AdminGuard(LmsAdmins lmsAdmins) {
        this.lmsAdmins = lmsAdmins;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isOperator() && !isOpen(request, handler)) {
            throw DomainError.notFound("admin page");
        }
        return true;
    }

    /** The filters let nobody come here without a visit or a sign-in, but to the page that signs in. */
    private static boolean isOperator() {
        return !(principal() instanceof Visit);
    }

    private boolean isOpen(HttpServletRequest request, Object handler) {
        return handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(OpenToLmsAdmins.class)
                && principal() instanceof Visit visit
                && visit.registration().equals(registration(request))
                && lmsAdmins.include(visit);
    }

    private static @Nullable RegistrationId registration(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object text = variables instanceof Map<?, ?> map ? map.get("registration") : null;
        return text instanceof String id && id.matches("[0-9]{1,18}") ? new RegistrationId(Long.parseLong(id)) : null;
    }

    private static @Nullable Object principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
