package demo.lms;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The LMS's own keys, the signing one first. Old ones stay published, so that tokens under way can be verified. */
final class PlatformKeys {

    private final CopyOnWriteArrayList<RSAKey> keys = new CopyOnWriteArrayList<>();

    PlatformKeys() {
        rotate();
    }

    void rotate() {
        try {
            keys.add(
                    0,
                    new RSAKeyGenerator(2048)
                            .keyID(UUID.randomUUID().toString())
                            .algorithm(JWSAlgorithm.RS256)
                            .keyUse(KeyUse.SIGNATURE)
                            .generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<String> ids() {
        return keys.stream().map(JWK::getKeyID).toList();
    }

    /** The public parts, as the key set URL shows them. */
    Map<String, Object> published() {
        return new JWKSet(List.copyOf(keys)).toJSONObject(true);
    }

    /** Whether one of these keys signed it. */
    boolean signed(JWSObject token) {
        return keys.stream()
                .filter(key -> key.getKeyID().equals(token.getHeader().getKeyID()))
                .anyMatch(key -> verifies(key, token));
    }

    private static boolean verifies(RSAKey key, JWSObject token) {
        try {
            return token.verify(new RSASSAVerifier(key));
        } catch (JOSEException broken) {
            return false;
        }
    }

    String sign(Map<String, Object> claims) {
        RSAKey key = keys.get(0);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        try {
            JWSObject token = new JWSObject(header, new Payload(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
