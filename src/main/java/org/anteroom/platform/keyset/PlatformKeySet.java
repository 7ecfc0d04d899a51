package org.anteroom.platform.keyset;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key set of one platform as it is read over the network: seldom, and the last good one while the platform is down.
 * Nimbus's rate limit lets two requests through in a period, and its refusal hides why the set is not there: hence ours.
 */
final class PlatformKeySet implements JWKSetSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformKeySet.class);

    /** Reads the text at an address. */
    interface Source {
        String read(URI uri) throws IOException;
    }

    private final URI uri;
    private final Source source;
    private final Clock clock;
    private final Duration quiet;
    private final ReentrantLock lock = new ReentrantLock();

    private Instant quietUntil = Instant.MIN;
    private @Nullable JWKSet lastGood;
    private @Nullable Exception failure;

    PlatformKeySet(URI uri, Source source, Clock clock, Duration quiet) {
        this.uri = uri;
        this.source = source;
        this.clock = clock;
        this.quiet = quiet;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        lock.lock();
        try {
            if (!clock.instant().isBefore(quietUntil)) {
                request();
            }
            return lastGood();
        } finally {
            lock.unlock();
        }
    }

    private void request() {
        // The very first answer starts no pause: the platform may change its key a moment later.
        boolean pause = lastGood != null;
        try {
            lastGood = UsableKeys.parse(source.read(uri));
            failure = null;
        } catch (IOException | ParseException problem) {
            LOG.warn("Key set {}: {}", uri, problem.getMessage());
            failure = problem;
            pause = true;
        }
        if (pause) {
            quietUntil = clock.instant().plus(quiet);
        }
    }

    private JWKSet lastGood() throws JWKSetUnavailableException {
        if (lastGood == null) {
            String problem = failure == null ? "not asked yet" : failure.getMessage();
            throw new JWKSetUnavailableException("Key set " + uri + ": " + problem, failure);
        }
        return lastGood;
    }

    @Override
    public void close() {}
}
