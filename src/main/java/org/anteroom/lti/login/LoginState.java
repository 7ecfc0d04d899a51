package org.anteroom.lti.login;

import java.time.Duration;
import java.time.Instant;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * A login that was sent to its platform: what the launch that answers it must match. Of the secrets only fingerprints.
 *
 * @param storageHash of what the platform may keep for a browser that keeps no cookie
 * @param hints of the platform, as they came
 * @param targetLinkUri as the platform named it, unsigned, so that it decides nothing
 */
public record LoginState(
        String stateHash,
        String nonceHash,
        String browserHash,
        RegistrationId registration,
        String targetLinkUri,
        @Nullable String deploymentId,
        @Nullable String storageTarget,
        @Nullable String storageHash,
        @Nullable String hints,
        String traceCode,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /** Some people have to sign in to the platform in between. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** As it is remembered: hints are long, and needed only if the login must begin anew. */
    LoginState withoutHints() {
        return new LoginState(
                stateHash,
                nonceHash,
                browserHash,
                registration,
                targetLinkUri,
                deploymentId,
                storageTarget,
                storageHash,
                null,
                traceCode,
                createdAt,
                expiresAt,
                usedAt);
    }
}
