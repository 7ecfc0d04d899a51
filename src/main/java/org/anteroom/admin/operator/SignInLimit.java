package org.anteroom.admin.operator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anteroom.shared.DomainError;
import org.anteroom.web.limit.RateLimits;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody try many passwords: not from one address, and not for one operator from many. */
final class SignInLimit extends OncePerRequestFilter {

    private final RateLimits limits;

    SignInLimit(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals(request.getContextPath() + SignInController.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.take(RateLimits.Kind.SIGNIN, request);
            limits.take(RateLimits.Kind.PASSWORD, account(request));
        } catch (DomainError tooMany) {
            response.sendRedirect(request.getContextPath() + SignInController.PATH + "?refused=too-many");
            return;
        }
        chain.doFilter(request, response);
    }

    private static String account(HttpServletRequest request) {
        String name = request.getParameter("username");
        return name == null ? "" : Operators.normalised(name.substring(0, Math.min(name.length(), 255)));
    }
}
