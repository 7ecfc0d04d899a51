package org.anteroom.lti.trace;

import org.jspecify.annotations.Nullable;

/** One rule under its name. */
public record Check<T>(Step step, Rule<T> rule) {

    @FunctionalInterface
    public interface Rule<T> {

        /** @return why the subject breaks the rule, or null if it keeps it */
        @Nullable
        Failure brokenBy(T subject);
    }
}
