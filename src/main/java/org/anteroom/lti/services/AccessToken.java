package org.anteroom.lti.services;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.anteroom.lti.services.ServiceFailure.Code;

/** @param life how long it may be used from now on */
record AccessToken(String value, Duration life) {

    /** It must not end on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private static final Duration UNSAID = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MAX_LENGTH = 16_000;

    /** Of a token endpoint's answer. Platforms leave members out, or write numbers as text. */
    static AccessToken read(Map<String, Object> answer, Scope asked) {
        if (!(answer.get("access_token") instanceof String value) || !isSendable(value)) {
            throw new ServiceFailure(Code.TOKEN_REFUSED, "the token endpoint's answer holds no access token");
        }
        if (answer.get("token_type") instanceof String type && !type.equalsIgnoreCase("bearer")) {
            throw new ServiceFailure(Code.TOKEN_REFUSED, "the token endpoint gave a token of another type than Bearer");
        }
        // Moodle grants what it permits of what was asked; only the answer tells which.
        if (answer.get("scope") instanceof String granted
                && !granted.isBlank()
                && !Arrays.asList(granted.strip().split("\\s+")).contains(asked.uri())) {
            throw new ServiceFailure(Code.FORBIDDEN, "the platform does not grant the scope " + asked.uri());
        }
        return new AccessToken(value, life(answer.get("expires_in")));
    }

    private static boolean isSendable(String value) {
        return !value.isEmpty() && value.length() <= MAX_LENGTH && value.chars().allMatch(it -> it > ' ' && it < 127);
    }

    private static Duration life(@org.jspecify.annotations.Nullable Object seconds) {
        Duration told = UNSAID;
        if (seconds instanceof Number number) {
            told = Duration.ofSeconds(number.longValue());
        } else if (seconds instanceof String text && text.strip().matches("\\d{1,9}")) {
            told = Duration.ofSeconds(Long.parseLong(text.strip()));
        }
        Duration usable = told.minus(MARGIN);
        return usable.compareTo(LONGEST) > 0 ? LONGEST : usable;
    }

    boolean isLasting() {
        return life.compareTo(Duration.ZERO) > 0;
    }
}
