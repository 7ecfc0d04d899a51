package org.anteroom.lti.registration;

import java.time.Duration;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * @param label for whom it is, 1 to 100 characters
 * @param lifetime up to 90 days
 * @param renews the registration whose addresses it may change
 */
public record NewInvitation(
        String label, Duration lifetime, @Nullable RegistrationId renews) {

    private static final int MAX_LABEL = 100;
    private static final Duration LONGEST = Duration.ofDays(90);

    public NewInvitation {
        label = label.strip();
        if (label.isEmpty() || label.length() > MAX_LABEL) {
            throw DomainError.invalid("invitation-label", "of " + label.length() + " characters", MAX_LABEL);
        }
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw DomainError.invalid("invitation-lifetime", lifetime.toString(), LONGEST.toDays());
        }
    }
}
