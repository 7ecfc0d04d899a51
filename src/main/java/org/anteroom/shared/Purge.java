package org.anteroom.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Deletes what has had its time, in portions that hold no lock for long, and not without end: what is left goes the next
 * time. Several nodes may do it at once.
 */
@Component
public class Purge {

    static final int PORTION = 1_000;
    static final int PORTIONS = 100;

    private final Clock clock;

    Purge(Clock clock) {
        this.clock = clock;
    }

    /** Deletes what is older, {@code most} rows of it at the most, and says how many went. */
    @FunctionalInterface
    public interface Portion {
        int delete(Instant before, int most);
    }

    public void olderThan(Duration age, Portion portion) {
        Instant before = clock.instant().minus(age);
        int portions = 0;
        while (portions < PORTIONS && portion.delete(before, PORTION) == PORTION) {
            portions++;
        }
    }
}
