package org.anteroom.lti;

import java.time.Instant;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * A login that was sent to its platform: what the launch that answers it must match. Of the secrets only fingerprints.
 *
 * @param targetLinkUri as the platform named it, unsigned, so that it decides nothing
 */
record LoginState(
        String stateHash,
        String nonceHash,
        String browserHash,
        RegistrationId registration,
        String targetLinkUri,
        @Nullable String deploymentId,
        @Nullable String storageTarget,
        @Nullable String storageHash,
        String traceCode,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
