package org.anteroom.web.limit;

import java.util.Locale;
import java.util.Map;
import org.anteroom.web.limit.RateLimits.Kind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Requests a minute by kind, such as {@code anteroom.rate-limits.login: 6000}. */
@ConfigurationProperties("anteroom")
record RateLimitProperties(@DefaultValue Map<Kind, Integer> rateLimits) {

    RateLimitProperties {
        rateLimits = Map.copyOf(rateLimits);
        rateLimits.forEach((kind, limit) -> {
            if (limit < 1) {
                throw new IllegalArgumentException(
                        "anteroom.rate-limits." + kind.name().toLowerCase(Locale.ROOT) + " must be 1 or more");
            }
        });
    }

    int perMinute(Kind kind) {
        return rateLimits.getOrDefault(kind, kind.usual);
    }
}
