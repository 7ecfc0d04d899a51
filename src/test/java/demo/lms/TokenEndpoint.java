package demo.lms;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Client credentials against a signed assertion. The services that take the tokens come with later work. */
final class TokenEndpoint {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** The tool may have been started a moment ago. */
    private static final ResourceRetriever PATIENT = new DefaultResourceRetriever(5_000, 5_000, 100_000);

    private final DemoLms lms;
    private final Clock clock;

    TokenEndpoint(DemoLms lms, Clock clock) {
        this.lms = lms;
        this.clock = clock;
    }

    Response answer(Request request) {
        lms.services().tokenAsked();
        if (lms.services().behaviour() == Behaviour.NO_TOKEN) {
            return Response.of(200, "text/html; charset=utf-8", "<!DOCTYPE html><title>Sign in</title>");
        }
        if (request.contentType() == null
                || !"client_credentials".equals(request.parameters().get("grant_type"))) {
            return error("unsupported_grant_type");
        }
        if (!ASSERTION_TYPE.equals(request.parameters().get("client_assertion_type"))
                || !isTools(request.parameters().getOrDefault("client_assertion", ""))) {
            return error("invalid_client");
        }
        String scopes = granted(request.parameters().getOrDefault("scope", ""));
        return scopes.isEmpty() ? error("invalid_scope") : token(lms.services().issue(scopes), scopes);
    }

    /** As in Moodle, the subject selects the tool, and the clock has no leeway at all. */
    private boolean isTools(String assertion) {
        try {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    JWSAlgorithm.RS256,
                    JWKSourceBuilder.create(URI.create(lms.tool().jwksUrl()).toURL(), PATIENT)
                            .build()));
            DefaultJWTClaimsVerifier<SecurityContext> times = new DefaultJWTClaimsVerifier<>(
                    new JWTClaimsSet.Builder().subject(lms.tool().clientId()).build(), Set.of("sub"));
            times.setMaxClockSkew(0);
            processor.setJWTClaimsSetVerifier(times);
            return !isFromTheFuture(processor.process(assertion, null));
        } catch (ParseException | BadJOSEException | JOSEException | MalformedURLException refused) {
            return false;
        }
    }

    private boolean isFromTheFuture(JWTClaimsSet claims) {
        return claims.getIssueTime() != null
                && claims.getIssueTime().toInstant().isAfter(clock.instant());
    }

    private String granted(String asked) {
        Set<String> scopes = new LinkedHashSet<>(Arrays.asList(asked.split(" ")));
        return scopes.stream()
                .filter(scope -> Tool.AGS_SCOPES.contains(scope)
                        || lms.services().isRosterOffered() && Tool.NRPS_SCOPE.equals(scope)
                        || lms.services().areGroupsOffered() && Services.GROUPS_SCOPE.equals(scope))
                .collect(Collectors.joining(" "));
    }

    private static Response token(String token, String scopes) {
        return moodleJson(
                200, Map.of("access_token", token, "token_type", "Bearer", "expires_in", 3600, "scope", scopes));
    }

    private static Response error(String code) {
        return moodleJson(400, Map.of("error", code));
    }

    /** Moodle's token endpoint never sets a media type, so that its JSON arrives as PHP's default. */
    private static Response moodleJson(int status, Map<String, Object> body) {
        return Response.of(status, "text/html; charset=utf-8", JSONObjectUtils.toJSONString(body));
    }
}
