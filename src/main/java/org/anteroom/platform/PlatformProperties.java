package org.anteroom.platform;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param allowInsecurePlatforms lets platforms use http elsewhere than on this machine: for trials only, because whoever
 *     is on the way can then sign launches
 * @param allowedHosts hosts, or hosts with a port, that requests may go to although they are not on the public internet,
 *     and by http
 */
@ConfigurationProperties("anteroom.lti")
record PlatformProperties(
        @DefaultValue List<Listed> registrations,
        @DefaultValue("false") boolean allowInsecurePlatforms,
        @DefaultValue List<String> allowedHosts) {

    private static final String LOOPBACK = "localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1]";

    PlatformProperties {
        registrations = List.copyOf(registrations);
        Set<List<String>> clients = new HashSet<>();
        for (int i = 0; i < registrations.size(); i++) {
            Listed listed = registrations.get(i);
            try {
                listed.check(allowInsecurePlatforms);
            } catch (IllegalArgumentException problem) {
                // Without the cause: Spring Boot's report of a failed start shows the root's message alone.
                throw new IllegalArgumentException(name(i) + problem.getMessage());
            }
            if (!clients.add(List.of(listed.issuer, listed.clientId))) {
                throw new IllegalArgumentException(name(i) + "issuer and client-id are listed twice");
            }
        }
    }

    private static String name(int index) {
        return "anteroom.lti.registrations[" + index + "]: ";
    }

    /** One entry of the file. */
    record Listed(
            String issuer,
            String clientId,
            String authorizationEndpoint,
            String tokenEndpoint,
            @Nullable String tokenAudience,
            String jwksUri,
            @DefaultValue List<String> deployments,
            @DefaultValue List<String> frameAncestors,
            @Nullable String product) {

        RegistrationDetails details() {
            return new RegistrationDetails(
                    issuer,
                    clientId,
                    authorizationEndpoint,
                    tokenEndpoint,
                    tokenAudience,
                    jwksUri,
                    product,
                    frameAncestors);
        }

        private void check(boolean insecureToo) {
            details();
            deployments.forEach(it -> RegistrationDetails.identifier("deployment", it));
            if (!insecureToo) {
                secure("authorization-endpoint", authorizationEndpoint);
                secure("token-endpoint", tokenEndpoint);
                secure("jwks-uri", jwksUri);
            }
        }

        static void secure(String name, String url) {
            URI uri = URI.create(url);
            if (!"https".equalsIgnoreCase(uri.getScheme()) && !uri.getHost().matches(LOOPBACK)) {
                throw new IllegalArgumentException(name + " must use https, but is " + url
                        + " (anteroom.lti.allow-insecure-platforms=true permits it for a trial)");
            }
        }
    }
}
