package org.anteroom.platform.keyset;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key set of one platform as it is read over the network: seldom, ahead of its end, and the last good one while the
 * platform is down. Nimbus's caches have one lifetime for all answers, and their limit of requests hides why there is no
 * set: hence ours.
 */
final class PlatformKeySet implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformKeySet.class);

    /** Reads what is at an address. */
    interface Source {
        RemoteAnswer read(URI uri) throws IOException;
    }

    /** @param renewal from then on a request in the background renews the set, so that no launch waits at its end */
    private record Kept(JWKSet keys, Instant renewal, Instant end) {}

    private final URI uri;
    private final Source source;
    private final Clock clock;
    private final KeySetTimes times;
    private final Executor background;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();

    private volatile Instant quietUntil = Instant.MIN;
    private volatile @Nullable Kept kept;
    private volatile @Nullable Exception failure;

    PlatformKeySet(URI uri, Source source, Clock clock, KeySetTimes times, Executor background) {
        this.uri = uri;
        this.source = source;
        this.clock = clock;
        this.times = times;
        this.background = background;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws JWKSetUnavailableException {
        Kept known = current();
        List<JWK> keys = selector.select(known.keys());
        // The platform may have changed its keys a moment ago.
        return keys.isEmpty() ? selector.select(another(known).keys()) : keys;
    }

    private Kept current() throws JWKSetUnavailableException {
        Kept known = kept;
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.end())) {
            return another(known);
        }
        if (!now.isBefore(known.renewal()) && mayAsk(now) && renewing.compareAndSet(false, true)) {
            background.execute(() -> renew(known));
        }
        return known;
    }

    private void renew(Kept known) {
        try {
            another(known);
        } catch (JWKSetUnavailableException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            renewing.set(false);
        }
    }

    /** Than the one that was seen, unless it is too early to ask, or the platform is down. */
    private Kept another(@Nullable Kept seen) throws JWKSetUnavailableException {
        lock.lock();
        try {
            if (kept == seen && mayAsk(clock.instant())) {
                request();
            }
            if (kept == null) {
                String problem = failure == null ? "not asked yet" : failure.getMessage();
                throw new JWKSetUnavailableException("Key set " + uri + ": " + problem, failure);
            }
            return kept;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayAsk(Instant now) {
        return !now.isBefore(quietUntil);
    }

    private void request() {
        // The very first answer starts no pause: the platform may change its key a moment later.
        boolean pause = kept != null;
        try {
            RemoteAnswer answer = source.read(uri);
            kept = kept(UsableKeys.parse(answer.body()), times.lifetimeOf(answer));
            failure = null;
        } catch (IOException | ParseException problem) {
            LOG.warn("Key set {}: {}", uri, problem.getMessage());
            failure = problem;
            pause = true;
        }
        if (pause) {
            quietUntil = clock.instant().plus(times.quiet());
        }
    }

    private Kept kept(JWKSet keys, Duration lifetime) {
        Instant now = clock.instant();
        return new Kept(keys, now.plus(lifetime.multipliedBy(2).dividedBy(3)), now.plus(lifetime));
    }
}
