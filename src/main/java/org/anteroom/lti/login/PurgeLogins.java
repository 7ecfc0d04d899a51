package org.anteroom.lti.login;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anteroom.lti.trace.Traces;
import org.anteroom.shared.Purge;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Logins and traces go when they have had their time; an unanswered login leaves its trace first. */
@Component
class PurgeLogins {

    /** A used state is remembered until no token that answers it can be valid. */
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final LoginStates states;
    private final Traces traces;
    private final LtiProperties properties;
    private final Purge purge;
    private final Clock clock;

    PurgeLogins(LoginStates states, Traces traces, LtiProperties properties, Purge purge, Clock clock) {
        this.states = states;
        this.traces = traces;
        this.properties = properties;
        this.purge = purge;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void purge() {
        traces.storeUnanswered(clock.instant());
        purge.olderThan(REMEMBERED, states::deleteExpiredBefore);
        purge.olderThan(properties.traceRetention(), traces::deleteOlderThan);
    }
}
