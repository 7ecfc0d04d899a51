package org.anteroom.platform.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.MovableClock;
import org.anteroom.platform.PlatformChanges;
import org.anteroom.platform.PlatformTest;
import org.anteroom.platform.key.ToolKey.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class ToolKeysTests {

    private static final Duration ROTATION = Duration.ofDays(90);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final MovableClock clock = new MovableClock();
    private final byte[] encryptionKey = new byte[KeyEncryption.KEY_BYTES];

    @Test
    void firstStartMakesACurrentAndANextKey() throws JOSEException {
        Node node = new Node();
        node.start();

        assertThat(node.keys.all()).extracting(ToolKey::state).containsExactlyInAnyOrder(State.CURRENT, State.NEXT);
        assertThat(node.keys.current().size()).isEqualTo(2048);
        assertThat(node.keys.current().isPrivate()).isTrue();
    }

    @Test
    void currentKeySignsWhatThePublishedOneVerifies() throws Exception {
        Node node = new Node();
        node.start();
        RSAKey current = node.keys.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(current.getKeyID())
                .build();
        JWSObject message = new JWSObject(header, new Payload("text"));
        message.sign(new RSASSASigner(current));

        JWK published = node.keys.published().getKeyByKeyId(current.getKeyID());
        assertThat(message.verify(new RSASSAVerifier(published.toRSAKey()))).isTrue();
    }

    @Test
    void secondStartAndOtherNodesUseTheSameKeys() {
        Node first = new Node();
        first.start();
        Node second = new Node();
        second.start();

        assertThat(second.kids()).isEqualTo(first.kids());
    }

    @Test
    void nodesThatStartAtOnceMakeOneSet() throws Exception {
        Node one = new Node();
        Node other = new Node();
        together(one::start, other::start);

        assertThat(one.kids()).hasSize(2).isEqualTo(other.kids());
    }

    @Test
    void privatePartIsEncryptedInTheDatabase() {
        Node node = new Node();
        node.start();
        String secret = node.keys.current().getPrivateExponent().toString();

        List<String> stored = jdbc.sql("select concat(public_jwk, private_jwk_encrypted) from tool_key")
                .query(String.class)
                .list();
        assertThat(stored)
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).doesNotContain(secret).doesNotContain("\"d\""));
    }

    @Test
    void wrongEncryptionKeyStopsTheStartAndSaysWhatToDo() {
        new Node().start();
        encryptionKey[0] = 1;

        assertThatThrownBy(new Node()::start)
                .hasMessageContaining("cannot be decrypted")
                .hasMessageContaining("anteroom.key-encryption-key");
    }

    @Test
    void keyIsKeptUntilItIsOldEnough() {
        Node node = new Node();
        node.start();
        List<String> kids = node.kids();
        clock.advance(ROTATION.minusSeconds(1));

        node.rotate.whenDue();

        assertThat(node.kids()).isEqualTo(kids);
    }

    @Test
    void rotationOverlaps() {
        Node node = new Node();
        node.start();
        String first = node.kid(State.CURRENT);
        String second = node.kid(State.NEXT);

        clock.advance(ROTATION);
        node.rotate.whenDue();
        assertThat(node.kid(State.PREVIOUS)).isEqualTo(first);
        assertThat(node.kid(State.CURRENT)).isEqualTo(second);
        String third = node.kid(State.NEXT);
        assertThat(node.published()).containsExactlyInAnyOrder(first, second, third);

        clock.advance(ROTATION);
        node.rotate.whenDue();
        assertThat(node.kid(State.PREVIOUS)).isEqualTo(second);
        assertThat(node.kid(State.CURRENT)).isEqualTo(third);
        assertThat(node.published()).hasSize(3).doesNotContain(first);
    }

    @Test
    void nodesThatRotateAtOnceRotateOnce() throws Exception {
        Node one = new Node();
        one.start();
        Node other = new Node();
        other.start();
        String next = one.kid(State.NEXT);
        clock.advance(ROTATION);

        together(one.rotate::whenDue, other.rotate::whenDue);

        assertThat(one.kid(State.CURRENT)).isEqualTo(next);
        assertThat(other.kids()).isEqualTo(one.kids()).hasSize(3);
    }

    @Test
    void nodeThatHasNotHeardOfTheRotationDoesNotRotateAgain() {
        Node one = new Node();
        one.start();
        Node other = new Node();
        other.start();
        clock.advance(ROTATION);
        one.rotate.whenDue();
        List<String> rotated = one.kids();

        other.rotate.whenDue();

        assertThat(other.kids()).isEqualTo(rotated);
    }

    private static void together(Runnable one, Runnable other) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Callable<Object>> tasks = List.of(Executors.callable(one), Executors.callable(other));
        for (Future<Object> done : nodes.invokeAll(tasks)) {
            done.get();
        }
        nodes.shutdown();
    }

    private final class Node {

        final ToolKeys keys = new ToolKeys(jdbc, new KeyEncryption(encryptionKey));
        final RotateKeys rotate = new RotateKeys(
                keys, new KeyRotationProperties(ROTATION), transactions, clock, new PlatformChanges(jdbc, event -> {}));

        void start() {
            rotate.afterSingletonsInstantiated();
        }

        String kid(State state) {
            return keys.all().stream()
                    .filter(it -> it.state() == state)
                    .findFirst()
                    .orElseThrow()
                    .pair()
                    .getKeyID();
        }

        List<String> kids() {
            keys.forget();
            return keys.all().stream().map(it -> it.pair().getKeyID()).sorted().toList();
        }

        List<String> published() {
            return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
        }
    }
}
