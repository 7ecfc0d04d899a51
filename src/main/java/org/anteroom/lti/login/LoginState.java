package org.anteroom.lti.login;

import java.time.Instant;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * A login that was sent to its platform: what the launch that answers it must match. Of the secrets only fingerprints.
 *
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
        String traceCode,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
