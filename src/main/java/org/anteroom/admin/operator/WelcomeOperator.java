package org.anteroom.admin.operator;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.anteroom.admin.SignedInOperator;
import org.anteroom.web.OperatorArea;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** To the page that was asked for. A console that nobody uses for an hour is locked. */
final class WelcomeOperator extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Duration IDLE = Duration.ofHours(1);

    private final Operators operators;

    WelcomeOperator(Operators operators) {
        this.operators = operators;
        setDefaultTargetUrl(OperatorArea.PATH);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        request.getSession().setMaxInactiveInterval((int) IDLE.toSeconds());
        if (authentication.getPrincipal() instanceof SignedInOperator operator) {
            operators.signedIn(operator.id());
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
