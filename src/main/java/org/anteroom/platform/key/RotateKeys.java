package org.anteroom.platform.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Instant;
import org.anteroom.platform.PlatformChanges;
import org.anteroom.platform.key.ToolKey.State;
import org.anteroom.shared.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the tool's keys at the first start and renews them in time. Any number of nodes may do it at once. */
@Component
public class RotateKeys implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RotateKeys.class);

    private static final int BITS = 2048;

    private final ToolKeys keys;
    private final KeyRotationProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final PlatformChanges changes;

    RotateKeys(
            ToolKeys keys,
            KeyRotationProperties properties,
            TransactionOperations transactions,
            Clock clock,
            PlatformChanges changes) {
        this.changes = changes;
        this.keys = keys;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** At the start, so that a wrong encryption key shows then, and not at the first message to a platform. */
    @Override
    public void afterSingletonsInstantiated() {
        if (keys.all().isEmpty()) {
            makeFirst();
        }
        keys.current();
    }

    /** Renews if the current key has signed for as long as configured. */
    void whenDue() {
        Instant since = current().since();
        if (isDue(since)) {
            rotateFrom(since);
        }
    }

    /** Renews before it is due. Of two who ask at once the second finds it done. */
    public void now() {
        rotateFrom(current().since());
    }

    private void rotateFrom(Instant since) {
        ToolKey next = make(State.NEXT);
        unlessAnotherNode(() -> rotate(next, since));
        LOG.info("The tool now signs with key {}", keys.current().getKeyID());
    }

    private void rotate(ToolKey next, Instant since) {
        if (keys.lockCurrent().equals(since)) {
            keys.removePrevious();
            keys.move(State.CURRENT, State.PREVIOUS, clock.instant());
            keys.move(State.NEXT, State.CURRENT, clock.instant());
            keys.add(next);
        }
    }

    private void makeFirst() {
        ToolKey current = make(State.CURRENT);
        ToolKey next = make(State.NEXT);
        unlessAnotherNode(() -> {
            keys.add(current);
            keys.add(next);
        });
    }

    /** There is one key in each state: whoever comes second is refused, or its lock fails, and it has nothing to do. */
    private void unlessAnotherNode(Runnable change) {
        try {
            transactions.executeWithoutResult(status -> change.run());
        } catch (DuplicateKeyException | ConcurrencyFailureException otherNodeWasFirst) {
            LOG.info("Another node changes the tool's keys");
        }
        keys.forget();
        changes.announce();
    }

    private ToolKey current() {
        return keys.all().stream()
                .filter(it -> it.state() == State.CURRENT)
                .findFirst()
                .orElseThrow();
    }

    private boolean isDue(Instant since) {
        return !since.plus(properties.keyRotation()).isAfter(clock.instant());
    }

    private ToolKey make(State state) {
        try {
            // Moodle caches a key only if it names its algorithm.
            RSAKey pair = new RSAKeyGenerator(BITS)
                    .keyID(Tokens.random(16))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new ToolKey(pair, state, clock.instant());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
