package org.anteroom.platform.keyset;

import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/**
 * @param lifetime after which a key that the platform withdrew is no longer trusted
 * @param ahead of that end, a request in the background renews the set, so that no launch waits; zero for never
 * @param quiet pause between requests that unknown keys or failures cause
 * @param request limit of one request from first to last byte
 */
record KeySetTimes(Duration lifetime, Duration ahead, Duration quiet, Duration request) {

    static final KeySetTimes USUAL = new KeySetTimes(
            Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofSeconds(5));

    JWKSource<SecurityContext> cache(JWKSetSource<SecurityContext> source, ExecutorService refreshes) {
        // Who waits for another's request waits a little longer than that can take.
        long patience = request.plusSeconds(1).toMillis();
        JWKSourceBuilder<SecurityContext> builder =
                JWKSourceBuilder.create(source).rateLimited(false).cache(lifetime.toMillis(), patience);
        if (ahead.isZero()) {
            return builder.refreshAheadCache(false).build();
        }
        return builder.refreshAheadCache(ahead.toMillis(), null, refreshes, false, null, false)
                .build();
    }
}
