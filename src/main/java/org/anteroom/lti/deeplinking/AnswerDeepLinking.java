package org.anteroom.lti.deeplinking;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.lti.token.Claims;
import org.anteroom.platform.key.ToolKeys;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.springframework.stereotype.Component;

/**
 * Signs what a teacher selected. An empty list means that nothing was selected.
 *
 * @see <a href="https://www.imsglobal.org/spec/lti-dl/v2p0#deep-linking-response-message">Deep Linking 2.0, section 4.5</a>
 */
@Component
public class AnswerDeepLinking {

    /** Moodle allows no clock to be ahead of its own, not by a second. */
    private static final Duration BACK_DATED = Duration.ofSeconds(45);

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private final ToolKeys keys;
    private final Clock clock;
    private final String toolUrl;

    AnswerDeepLinking(ToolKeys keys, Clock clock, AnteroomProperties properties) {
        this.keys = keys;
        this.clock = clock;
        this.toolUrl = properties.url("");
    }

    public DeepLinkingAnswer answer(DeepLinkingRequest request, List<ContentItem> items) {
        return new DeepLinkingAnswer(request.settings().returnUrl(), sign(claims(request, items)));
    }

    private Map<String, Object> claims(DeepLinkingRequest request, List<ContentItem> items) {
        long issued = clock.instant().minus(BACK_DATED).getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", request.clientId());
        claims.put("aud", request.issuer());
        claims.put("iat", issued);
        claims.put("exp", issued + LIFETIME.toSeconds());
        claims.put("nonce", Tokens.random());
        claims.put(Claims.MESSAGE_TYPE, "LtiDeepLinkingResponse");
        claims.put(Claims.VERSION, "1.3.0");
        claims.put(Claims.DEPLOYMENT_ID, request.deploymentId());
        claims.put(
                DEEP_LINKING + "content_items",
                items.stream()
                        .map(item -> item.claim(toolUrl, request.documentTargets()))
                        .toList());
        if (request.settings().data() != null) {
            claims.put(DEEP_LINKING + "data", request.settings().data());
        }
        return claims;
    }

    private String sign(Map<String, Object> claims) {
        RSAKey key = keys.current();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        JWSObject answer = new JWSObject(header, new Payload(claims));
        try {
            answer.sign(new RSASSASigner(key));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the tool's key does not sign", unusable);
        }
        return answer.serialize();
    }
}
