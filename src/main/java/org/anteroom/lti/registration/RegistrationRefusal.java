package org.anteroom.lti.registration;

import org.jspecify.annotations.Nullable;

/** Ends a registration. The detail is shown to the LMS admin and kept for the operator: no tokens in it. */
final class RegistrationRefusal extends RuntimeException {

    private final RegistrationFailure failure;

    RegistrationRefusal(RegistrationFailure failure) {
        this(failure, null);
    }

    RegistrationRefusal(RegistrationFailure failure, @Nullable String detail) {
        super(detail, null, false, false);
        this.failure = failure;
    }

    RegistrationFailure failure() {
        return failure;
    }
}
