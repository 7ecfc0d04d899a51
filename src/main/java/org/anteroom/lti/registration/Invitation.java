package org.anteroom.lti.registration;

import java.time.Instant;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link for the admin of an LMS.
 *
 * @param label for whom it is, in the operator's words
 * @param renews the registration whose addresses it may change; without one it can add and confirm only
 * @param registration what came of it
 */
public record Invitation(
        long id,
        String label,
        State state,
        @Nullable RegistrationId renews,
        Instant createdAt,
        Instant expiresAt,
        @Nullable RegistrationId registration) {

    public enum State {
        OPEN,
        USED,
        EXPIRED,
        REVOKED
    }
}
