package org.anteroom.platform.keyset;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of a set that may verify a launch: RSA for RS256, the one algorithm that LTI demands. Sets in the wild also
 * hold keys of other kinds and broken entries; these must not spoil the good ones.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0/#supported-algorithms">1EdTech Security Framework</a>
 */
final class UsableKeys {

    private static final int MIN_BITS = 2048;

    /** More costs time at each launch and gains nothing. */
    private static final int MAX_BITS = 8192;

    private UsableKeys() {}

    static JWKSet parse(String json) throws ParseException {
        if (json.stripLeading().startsWith("<")) {
            throw new ParseException("answered with a page instead of a key set", 0);
        }
        if (!(JSONObjectUtils.parse(json).get("keys") instanceof List<?> entries)) {
            throw new ParseException("answered with JSON that is no key set", 0);
        }
        List<JWK> keys = entries.stream().flatMap(UsableKeys::key).toList();
        if (keys.isEmpty()) {
            throw new ParseException("the key set holds no RSA key of " + MIN_BITS + " bits or more for signatures", 0);
        }
        return new JWKSet(keys);
    }

    private static Stream<JWK> key(Object entry) {
        return entry instanceof Map<?, ?> members ? parse(members).filter(UsableKeys::isUsable).stream() : Stream.of();
    }

    @SuppressWarnings("unchecked") // members of a JSON object have names
    private static Optional<JWK> parse(Map<?, ?> members) {
        try {
            return Optional.of(JWK.parse((Map<String, Object>) members).toPublicJWK());
        } catch (ParseException | IllegalArgumentException | NullPointerException broken) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(JWK key) {
        boolean forSignatures = key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse());
        boolean forRs256 = key.getAlgorithm() == null || JWSAlgorithm.RS256.equals(key.getAlgorithm());
        boolean strong = key instanceof RSAKey && key.size() >= MIN_BITS && key.size() <= MAX_BITS;
        return forSignatures && forRs256 && strong;
    }
}
