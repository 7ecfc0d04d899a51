package org.anteroom.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/lti/**",
        "/visits",
        "/guests",
        "/.well-known/jwks.json",
        "/js/**",
        "/*/js/**",
        "/css/**",
        "/img/**",
        "/covers/*",
        "/lib/**",
        "/",
        "/error",
        "/actuator/health/**",
        "/favicon.ico"
    };

    @Bean
    SecurityFilterChain pages(HttpSecurity http, FrameAncestors ancestors, SignedOut signedOut, MetricsAccess metrics) {
        return http.securityContext(context -> context.securityContextRepository(new VisitSecurityContexts()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new VisitCsrfTokens())
                        // These come from the platform's site, or without a session: login state, signature, one-time
                        // token and ticket protect them.
                        .ignoringRequestMatchers(
                                "/lti/login", "/lti/login/*", "/lti/launch", "/lti/register", "/visits", "/guests"))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new ContentSecurityPolicy(ancestors)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(signedOut).accessDeniedHandler(signedOut))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        // Tells people without a visit how to come by one.
                        .requestMatchers(HttpMethod.GET, "/entrance")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .access(metrics)
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** To observe each filter of each request costs more than the filters themselves. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
