package org.anteroom.admin.selfcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one check.
 *
 * @param code names the text {@code admin.check.<code>} and, unless the light is green, what to do:
 *     {@code admin.check.<code>.advice}
 * @param values in that text
 * @param detail in English and for operators alone: it may name hosts and addresses of the tool's own network
 */
record Finding(
        Subject subject,
        Light light,
        String code,
        List<Object> values,
        @Nullable String detail) {

    Finding(Subject subject, Light light, String code, Object... values) {
        this(subject, light, code, List.of(values), null);
    }

    Finding because(@Nullable String reason) {
        return new Finding(subject, light, code, values, reason);
    }

    /** As the template engine takes them. */
    public Object[] arguments() {
        return values.toArray();
    }

    public boolean needsAdvice() {
        return light != Light.GREEN;
    }
}
