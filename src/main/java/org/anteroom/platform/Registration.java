package org.anteroom.platform;

import java.time.Instant;
import java.util.stream.Stream;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * One (issuer, client_id) pair of a platform. Issuers compare as exact strings: one may carry a path, or not be a URL.
 *
 * @param tokenAudience audience of the client assertion where it is not the token endpoint
 * @param product family code such as {@code moodle} or {@code canvas}, if known
 */
public record Registration(
        RegistrationId id,
        String issuer,
        String clientId,
        String authorizationEndpoint,
        String tokenEndpoint,
        @Nullable String tokenAudience,
        String jwksUri,
        @Nullable String product,
        boolean enabled,
        Instant updatedAt) {

    RegistrationDetails details(String frameAncestors) {
        return new RegistrationDetails(
                issuer,
                clientId,
                authorizationEndpoint,
                tokenEndpoint,
                tokenAudience,
                jwksUri,
                product,
                Stream.of(frameAncestors.split(" ")).filter(it -> !it.isEmpty()).toList());
    }
}
