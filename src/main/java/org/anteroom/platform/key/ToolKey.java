package org.anteroom.platform.key;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/** @param pair with the private part */
record ToolKey(RSAKey pair, State state, Instant since) {

    /** The next key is published long before it signs, the previous one long after: platforms cache key sets. */
    enum State {
        PREVIOUS,
        CURRENT,
        NEXT
    }
}
