package org.anteroom.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurgeTests {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final Purge purge = new Purge(Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Instant> asked = new ArrayList<>();

    @Test
    void goesOnWhilePortionsAreFull() {
        purge.olderThan(Duration.ofDays(1), (before, most) -> {
            asked.add(before);
            return asked.size() < 3 ? most : most - 1;
        });

        assertThat(asked).hasSize(3).containsOnly(Instant.parse("2026-02-28T00:00:00Z"));
    }

    @Test
    void leavesTheRestToTheNextTimeWhenItNeverEnds() {
        purge.olderThan(Duration.ofDays(1), (before, most) -> {
            asked.add(before);
            return most;
        });

        assertThat(asked).hasSize(Purge.PORTIONS);
    }
}
