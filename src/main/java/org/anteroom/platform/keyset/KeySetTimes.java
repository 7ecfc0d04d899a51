package org.anteroom.platform.keyset;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anteroom.platform.outgoing.RemoteAnswer;

/**
 * @param lifetime after which a key that the platform withdrew is no longer trusted, unless the platform names a time
 * @param shortest of such times: some platforms forbid to keep anything, and each launch would ask them
 * @param longest of such times
 * @param quiet pause between requests that unknown keys or failures cause
 * @param request limit of one request from first to last byte
 */
record KeySetTimes(Duration lifetime, Duration shortest, Duration longest, Duration quiet, Duration request) {

    static final KeySetTimes USUAL = new KeySetTimes(
            Duration.ofMinutes(30),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));

    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.1">RFC 9111, max-age</a> */
    Duration lifetimeOf(RemoteAnswer answer) {
        Matcher named = MAX_AGE.matcher(String.join(",", answer.headers().getOrDefault("Cache-Control", List.of())));
        return named.find() ? bounded(Duration.ofSeconds(Long.parseLong(named.group(1)))) : lifetime;
    }

    private Duration bounded(Duration named) {
        if (named.compareTo(shortest) < 0) {
            return shortest;
        }
        return named.compareTo(longest) > 0 ? longest : named;
    }
}
