package org.anteroom.lti.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicInteger;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.springframework.stereotype.Component;

/**
 * Bounds the unanswered logins of a browser. The database is asked only when this node has seen as many logins of that
 * browser as were free at the last count.
 */
@Component
class PendingLogins {

    static final int LIMIT = 20;

    private static final int BROWSERS = 50_000;

    private final LoginStates states;
    private final Cache<String, AtomicInteger> free = Caffeine.newBuilder()
            // To wake a thread for the cache's upkeep costs more than the upkeep.
            .executor(Runnable::run)
            .maximumSize(BROWSERS)
            .expireAfterAccess(LoginState.LIFETIME)
            .build();

    PendingLogins(LoginStates states) {
        this.states = states;
    }

    /** @throws Refusal if the browser has too many */
    void take(String browserHash) {
        if (free.get(browserHash, it -> new AtomicInteger(LIMIT)).getAndDecrement() > 0) {
            return;
        }
        int left = LIMIT - states.countPending(browserHash);
        if (left <= 0) {
            throw new Refusal(Failure.TOO_MANY_LOGINS);
        }
        free.put(browserHash, new AtomicInteger(left - 1));
    }
}
