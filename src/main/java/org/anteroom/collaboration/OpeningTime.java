package org.anteroom.collaboration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;

/** A time as the form has it: local, beside its zone. The page turns UTC into the zone of the browser. */
final class OpeningTime {

    static final String UTC = "UTC";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private OpeningTime() {}

    static String format(@Nullable Instant at) {
        return at == null ? "" : LOCAL.format(at.atOffset(ZoneOffset.UTC));
    }

    /** @return nothing if no time was typed */
    static Optional<Instant> parse(String typed, String zone) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(typed.strip());
            return Optional.of(local.atZone(ZoneId.of(zone.strip())).toInstant());
        } catch (DateTimeException unreadable) {
            throw DomainError.invalid("interaction-schedule", "no time: " + typed + " in " + zone);
        }
    }

    static Optional<DomainError> problem(String typed, String zone, Instant now) {
        try {
            return parse(typed, zone).flatMap(at -> Interaction.scheduleProblem(at, now));
        } catch (DomainError unreadable) {
            return Optional.of(unreadable);
        }
    }
}
