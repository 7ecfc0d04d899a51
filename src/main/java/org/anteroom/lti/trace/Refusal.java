package org.anteroom.lti.trace;

import org.jspecify.annotations.Nullable;

/** Ends a login or launch. The detail is for the trace: no tokens, nothing about the person. */
public final class Refusal extends RuntimeException {

    private final Failure failure;

    public Refusal(Failure failure) {
        this(failure, null);
    }

    public Refusal(Failure failure, @Nullable String detail) {
        // Without a stack trace: refusals are answers, and attackers can ask for many.
        super(detail, null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
