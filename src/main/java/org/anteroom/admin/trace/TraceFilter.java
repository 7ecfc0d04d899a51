package org.anteroom.admin.trace;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * What of all traces somebody wants to see.
 *
 * @param code of one launch, as the error page showed it; empty for all
 * @param from in UTC, and so is {@code until}
 * @param refused only what failed
 * @param after the code of the last one of the page before, which began at {@code at}
 */
record TraceFilter(
        String code,
        @Nullable Long registration,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        @Nullable Boolean refused,
        @Nullable String after,
        @Nullable Instant at) {

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
    private static final int LONGEST = 20;

    TraceFilter {
        String given = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        code = given.substring(0, Math.min(given.length(), LONGEST));
    }

    /** The same, but of that platform alone. */
    TraceFilter of(RegistrationId platform) {
        return new TraceFilter(code, platform.value(), from, until, refused, after, at);
    }

    boolean onlyRefused() {
        return Boolean.TRUE.equals(refused);
    }

    Instant since() {
        return from == null ? Instant.EPOCH : from.toInstant(ZoneOffset.UTC);
    }

    Instant before() {
        return until == null ? FAR : until.toInstant(ZoneOffset.UTC);
    }

    public boolean narrows() {
        return !code.isEmpty() || from != null || until != null || onlyRefused();
    }
}
