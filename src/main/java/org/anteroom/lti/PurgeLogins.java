package org.anteroom.lti;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.anteroom.lti.trace.Traces;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what has had its time, in portions that hold no lock for long. Every node may do it. */
@Component
class PurgeLogins {

    private static final int PORTION = 1_000;
    private static final int PORTIONS = 100;

    /** A used state is remembered until no token that answers it can be valid. */
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final LoginStates states;
    private final Traces traces;
    private final LtiProperties properties;
    private final Clock clock;

    PurgeLogins(LoginStates states, Traces traces, LtiProperties properties, Clock clock) {
        this.states = states;
        this.traces = traces;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void purge() {
        traces.storeUnanswered(clock.instant());
        var unanswered = clock.instant().minus(REMEMBERED);
        inPortions(atMost -> states.deleteExpiredBefore(unanswered, atMost));
        var old = clock.instant().minus(properties.traceRetention());
        inPortions(atMost -> traces.deleteOlderThan(old, atMost));
    }

    private static void inPortions(IntUnaryOperator delete) {
        int portions = 0;
        while (delete.applyAsInt(PORTION) == PORTION && portions < PORTIONS) {
            portions++;
        }
    }
}
