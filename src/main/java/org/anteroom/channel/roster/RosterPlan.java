package org.anteroom.channel.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a roster is read again: spread over time, so that courses that began together do not stay together. */
@Component
class RosterPlan {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 10;

    private final RosterProperties properties;
    private final Clock clock;

    RosterPlan(RosterProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** @return null for a course that nobody opens: its next launch asks again */
    @Nullable
    Instant afterSuccess(Roster roster) {
        return isActive(roster) ? clock.instant().plus(spread(properties.interval())) : null;
    }

    /** Longer after each failure, and never sooner than the platform wants. */
    @Nullable
    Instant afterFailure(Roster roster, RosterFailure failure) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(roster.failures(), MOST_DOUBLINGS));
        Duration bounded = pause.compareTo(properties.interval()) > 0 ? properties.interval() : pause;
        Instant due = clock.instant().plus(spread(bounded));
        Instant allowed = blockedUntil(failure);
        if (allowed != null) {
            return due.isBefore(allowed) ? allowed : due;
        }
        return isActive(roster) ? due : null;
    }

    @Nullable
    Instant blockedUntil(RosterFailure failure) {
        return failure.retryAfter() == null ? null : clock.instant().plus(failure.retryAfter());
    }

    private boolean isActive(Roster roster) {
        return roster.requestedAt().isAfter(clock.instant().minus(properties.activity()));
    }

    private static Duration spread(Duration about) {
        long millis = about.toMillis();
        return Duration.ofMillis(
                millis - millis / 4 + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }
}
