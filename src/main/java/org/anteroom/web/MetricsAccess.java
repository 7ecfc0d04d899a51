package org.anteroom.web;

import java.util.function.Supplier;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Metrics are for whoever holds the configured bearer token. */
@Component
class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final @Nullable String token;

    MetricsAccess(AnteroomProperties properties) {
        this.token = properties.metricsToken();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        String header = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new AuthorizationDecision(token != null && header != null && Tokens.same(header, "Bearer " + token));
    }
}
