package org.anteroom.admin.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.anteroom.admin.SignedInOperator;
import org.anteroom.web.ContentSecurityPolicy;
import org.anteroom.web.OperatorArea;
import org.anteroom.web.limit.RateLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The sign-in of operators, beside that of launches: other cookie, other session, other pages. */
@Configuration(proxyBeanMethods = false)
class OperatorSecurity {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorSecurity.class);

    private final Operators operators;

    OperatorSecurity(Operators operators) {
        this.operators = operators;
    }

    @Bean
    @Order(1)
    SecurityFilterChain operatorPages(HttpSecurity http, Passwords passwords, RateLimits limits) {
        return http.securityMatcher(OperatorArea::contains)
                .authenticationProvider(new CheckPassword(operators, passwords))
                .addFilterBefore(new SignInLimit(limits), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage(SignInController.PATH)
                        .successHandler(new WelcomeOperator(operators))
                        .failureHandler(OperatorSecurity::refused))
                .logout(logout ->
                        logout.logoutUrl("/admin/logout").logoutSuccessUrl(SignInController.PATH + "?done=signed-out"))
                .headers(headers -> headers.frameOptions(frames -> frames.deny())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(ContentSecurityPolicy.unframed()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(OperatorSecurity::denied))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                SignInController.PATH, InvitationController.PATH)
                        .permitAll()
                        .anyRequest()
                        .access((authentication, context) -> new AuthorizationDecision(isCurrent(authentication))))
                .build();
    }

    /** Asked with each request: who was removed, or has a new password, is out at once and on every node. */
    private boolean isCurrent(Supplier<? extends @Nullable Authentication> authentication) {
        Authentication known = authentication.get();
        return known != null
                && known.getPrincipal() instanceof SignedInOperator operator
                && operators.isCurrent(operator.id(), operator.passwordSince());
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        LOG.warn("An operator's sign-in from {} was refused", request.getRemoteAddr());
        response.sendRedirect(request.getContextPath() + SignInController.PATH + "?refused=wrong");
    }

    /** A form without its token, or a sign-in that has ended meanwhile: both go on after signing in again. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        response.sendRedirect(request.getContextPath() + SignInController.PATH + "?refused=expired");
    }
}
