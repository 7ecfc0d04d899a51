package org.anteroom.lti.services;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.anteroom.platform.Registration;
import org.anteroom.platform.key.ToolKeys;
import org.anteroom.shared.Tokens;
import org.springframework.stereotype.Component;

/**
 * By this the tool proves to a token endpoint who it is.
 *
 * @see <a href="https://www.imsglobal.org/spec/security/v1p0/#using-json-web-tokens-with-oauth-2-0-client-credentials-grant">1EdTech
 *     Security Framework, section 4.1</a>
 */
@Component
class ClientAssertion {

    /** Moodle grants a clock that goes ahead of its own not a single second. */
    private static final Duration BACK = Duration.ofSeconds(60);

    /** The standard wants five minutes at most, and platforms may count from the time of issue. */
    private static final Duration LIFE = Duration.ofMinutes(4);

    private final ToolKeys keys;
    private final Clock clock;

    ClientAssertion(ToolKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String of(Registration registration) {
        RSAKey key = keys.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT assertion = new SignedJWT(header, claims(registration));
        try {
            assertion.sign(new RSASSASigner(key));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the tool's own key does not sign", unusable);
        }
        return assertion.serialize();
    }

    private JWTClaimsSet claims(Registration registration) {
        Instant issued = clock.instant().minus(BACK);
        String audience =
                registration.tokenAudience() == null ? registration.tokenEndpoint() : registration.tokenAudience();
        return new JWTClaimsSet.Builder()
                .issuer(registration.clientId())
                .subject(registration.clientId())
                .audience(audience)
                .jwtID(Tokens.random(16))
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(LIFE)))
                .build();
    }
}
