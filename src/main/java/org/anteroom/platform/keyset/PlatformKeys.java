package org.anteroom.platform.keyset;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets only so many launches wait for one platform's keys: the server's other threads are for the other platforms. */
final class PlatformKeys implements JWKSource<SecurityContext> {

    static final int WAITING = 50;

    private final String uri;
    private final JWKSource<SecurityContext> keys;
    private final Semaphore places = new Semaphore(WAITING);

    PlatformKeys(String uri, JWKSource<SecurityContext> keys) {
        this.uri = uri;
        this.keys = keys;
    }

    boolean isAt(String address) {
        return uri.equals(address);
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        enter();
        try {
            return keys.get(selector, context);
        } finally {
            places.release();
        }
    }

    private void enter() throws JWKSetUnavailableException {
        try {
            if (!places.tryAcquire(1, TimeUnit.SECONDS)) {
                throw new JWKSetUnavailableException("Key set " + uri + ": too many launches wait for it");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JWKSetUnavailableException("Key set " + uri + ": interrupted", stopped);
        }
    }
}
