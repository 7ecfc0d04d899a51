package org.anteroom.platform.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.math.BigInteger;
import java.text.ParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UsableKeysTests {

    private static final RSAKey GOOD = FakeKeyServer.key("good");

    @Test
    void keyWithoutUseAndAlgorithmIsUsable() throws Exception {
        assertThat(kids(GOOD)).isEqualTo("good");
    }

    @Test
    void keyForSignaturesByRs256IsUsable() throws Exception {
        assertThat(kids(good(KeyUse.SIGNATURE, JWSAlgorithm.RS256))).isEqualTo("good");
    }

    @Test
    void keyForEncryptionIsIgnored() throws Exception {
        assertThat(kids(GOOD, other(good(KeyUse.ENCRYPTION, null)))).isEqualTo("good");
    }

    @Test
    void keyForAnotherAlgorithmIsIgnored() throws Exception {
        assertThat(kids(GOOD, other(good(null, JWSAlgorithm.RS512)))).isEqualTo("good");
    }

    @Test
    void shortKeyIsIgnored() throws Exception {
        RSAKey weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
        assertThat(kids(GOOD, weak)).isEqualTo("good");
    }

    @Test
    void enormousKeyIsIgnored() throws Exception {
        BigInteger modulus = BigInteger.ONE.shiftLeft(16_384).add(BigInteger.ONE);
        String enormous = "{\"kty\":\"RSA\",\"kid\":\"big\",\"e\":\"AQAB\",\"n\":\""
                + com.nimbusds.jose.util.Base64URL.encode(modulus) + "\"}";
        assertThat(parse(GOOD.toPublicJWK().toJSONString(), enormous)).isEqualTo("good");
    }

    @Test
    void keysOfOtherKindsAreIgnored() throws Exception {
        JWK elliptic = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        JWK symmetric = new OctetSequenceKeyGenerator(2048).keyID("oct").generate();
        assertThat(parse(
                        GOOD.toPublicJWK().toJSONString(),
                        elliptic.toPublicJWK().toJSONString(),
                        symmetric.toJSONString()))
                .isEqualTo("good");
    }

    @Test
    void brokenEntriesDoNotSpoilTheSet() throws Exception {
        assertThat(parse(
                        "null",
                        "7",
                        "\"key\"",
                        "{}",
                        "{\"kty\": \"RSA\"}",
                        "{\"kty\": \"RSA\", \"n\": 1, \"e\": []}",
                        "{\"kty\": \"QUANTUM\"}",
                        GOOD.toPublicJWK().toJSONString()))
                .isEqualTo("good");
    }

    @Test
    void privatePartIsDropped() throws Exception {
        JWKSet keys = UsableKeys.parse("{\"keys\": [" + GOOD.toJSONString() + "]}");
        assertThat(keys.getKeys()).singleElement().matches(it -> !it.isPrivate());
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        assertThatThrownBy(() -> UsableKeys.parse("{\"keys\":" + "[".repeat(100_000)))
                .isInstanceOf(ParseException.class);
    }

    private static RSAKey good(KeyUse use, Algorithm algorithm) {
        return new RSAKey.Builder(GOOD).keyUse(use).algorithm(algorithm).build();
    }

    private static RSAKey other(RSAKey key) {
        return new RSAKey.Builder(key).keyID("other").build();
    }

    private static String kids(JWK... keys) throws ParseException {
        return parse(
                Arrays.stream(keys).map(it -> it.toPublicJWK().toJSONString()).toArray(String[]::new));
    }

    private static String parse(String... keys) throws ParseException {
        return UsableKeys.parse("{\"keys\": [" + String.join(",", keys) + "]}").getKeys().stream()
                .map(JWK::getKeyID)
                .collect(Collectors.joining(" "));
    }
}
