package org.anteroom.lti.registration;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.anteroom.lti.token.StrictJson;
import org.jspecify.annotations.Nullable;

/** The platform's token is opaque to a tool. Moodle's can be looked into, which helps to warn; nothing else rests on it. */
final class RegistrationToken {

    private RegistrationToken() {}

    /** Whether Moodle is about to overwrite what its admin chose for the tool. */
    static boolean isForUpdate(@Nullable String token) {
        return payload(token)
                .map(it -> it.get("scope"))
                .filter("reg-update"::equals)
                .isPresent();
    }

    private static Optional<Map<String, Object>> payload(@Nullable String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return StrictJson.object(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IllegalArgumentException opaque) {
            return Optional.empty();
        }
    }
}
