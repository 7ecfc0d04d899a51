package org.anteroom.lti.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the platform's form brought. Platforms add fields of their own; those are not looked at. */
public record Parameters(Map<String, String[]> values) {

    /** @throws IllegalStateException if they are too many, too long, or not encoded as UTF-8 */
    public static Parameters of(HttpServletRequest request) {
        return new Parameters(request.getParameterMap());
    }

    /** Absent is not the same as empty. */
    @Nullable
    public String get(String name) {
        String[] found = values.get(name);
        return found == null || found.length == 0 ? null : found[0];
    }

    @Nullable
    public String unlessEmpty(String name) {
        String found = get(name);
        return found == null || found.isEmpty() ? null : found;
    }

    public boolean isTwice(String... names) {
        for (String name : names) {
            String[] found = values.get(name);
            if (found != null && found.length > 1) {
                return true;
            }
        }
        return false;
    }
}
