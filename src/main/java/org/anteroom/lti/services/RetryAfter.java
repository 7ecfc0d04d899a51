package org.anteroom.lti.services;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.jspecify.annotations.Nullable;

/**
 * How long a platform wants to be left alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110, section 10.2.3</a>
 */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(24);

    private RetryAfter() {}

    /** @return null where the answer says nothing of it, or nothing that can be read */
    static @Nullable Duration of(RemoteAnswer answer) {
        return answer.header("Retry-After")
                .map(String::strip)
                .flatMap(text -> text.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : until(text, answer))
                .filter(pause -> !pause.isNegative())
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause)
                .orElse(null);
    }

    /** Counted by the platform's own clock, which stands in every answer: ours may go otherwise. */
    private static Optional<Duration> until(String date, RemoteAnswer answer) {
        return answer.header("Date")
                .flatMap(RetryAfter::instant)
                .flatMap(now -> instant(date).map(then -> Duration.between(now, then)));
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
