package org.anteroom.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.AnteroomTest;
import org.anteroom.MovableClock;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.anteroom.platform.Registration;
import org.anteroom.platform.Registrations;
import org.anteroom.platform.key.ToolKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AnteroomTest
class AccessTokensTests {

    @Autowired
    private Registrations registrations;

    @Autowired
    private ServiceRequests requests;

    @Autowired
    private ClientAssertion assertion;

    @Autowired
    private ReadRoster readRoster;

    @Autowired
    private ToolKeys keys;

    private final FakePlatform platform = new FakePlatform();
    private final MovableClock clock = new MovableClock();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void assertionSaysWhoAsksAndIsSignedByAKeyThatIsNamed() throws Exception {
        tokens().of(platform.registerAt(registrations, null), Scope.ROSTER);

        assertThat(platform.tokenRequests.get(0))
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .containsEntry("scope", "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
        SignedJWT sent = SignedJWT.parse(platform.tokenRequests.get(0).get("client_assertion"));
        assertThat(sent.getHeader().getKeyID()).isEqualTo(keys.current().getKeyID());
        assertThat(sent.verify(new RSASSAVerifier(keys.current()))).isTrue();
        JWTClaimsSet claims = sent.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("the-client").isEqualTo(claims.getSubject());
        assertThat(claims.getAudience()).containsExactly(platform.url("/token"));
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getIssueTime().toInstant()).isBefore(Instant.now().minusSeconds(30));
        assertThat(claims.getExpirationTime().toInstant())
                .isAfter(Instant.now().plusSeconds(60))
                .isBefore(claims.getIssueTime().toInstant().plusSeconds(301));
    }

    @Test
    void assertionNamesTheAudienceOfTheRegistration() throws Exception {
        tokens().of(platform.registerAt(registrations, "https://api.brightspace.com/auth/token"), Scope.ROSTER);

        assertThat(SignedJWT.parse(platform.tokenRequests.get(0).get("client_assertion"))
                        .getJWTClaimsSet()
                        .getAudience())
                .containsExactly("https://api.brightspace.com/auth/token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | text/html; charset=utf-8 | {\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":3600}",
                "201 | application/json | {\"access_token\":\"abc\",\"token_type\":\"bearer\",\"expires_in\":\"3600\"}",
                "200 | text/plain | {\"access_token\":\"abc\",\"expires_in\":null}",
                "200 | application/json | {\"access_token\":\"abc\",\"token_type\":\"BEARER\",\"scope\":\"a https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly\"}"
            })
    void tokenIsTakenFromWhateverPlatformsAnswer(int status, String type, String body) {
        platform.tokenStatus = status;
        platform.tokenType = type;
        platform.token = body;

        assertThat(tokens().of(platform.registerAt(registrations, null), Scope.ROSTER)
                        .value())
                .isEqualTo("abc");
    }

    @Test
    void tokenIsSentAsBearerHoweverThePlatformWritesIt() {
        platform.token = "{\"access_token\":\"abc\",\"token_type\":\"bearer\"}";
        readRoster.read(platform.registerAt(registrations, null), platform.url("/roster"), false, part -> {});

        assertThat(platform.authorizations).containsExactly("Bearer abc");
    }

    @Test
    void tokenIsRenewedAMinuteBeforeItEnds() {
        AccessTokens tokens = tokens();
        Registration registration = platform.registerAt(registrations, null);
        tokens.of(registration, Scope.ROSTER);
        clock.advance(Duration.ofSeconds(3500));
        tokens.of(registration, Scope.ROSTER);
        assertThat(platform.tokenRequests).hasSize(1);

        clock.advance(Duration.ofSeconds(41));
        tokens.of(registration, Scope.ROSTER);
        assertThat(platform.tokenRequests).hasSize(2);
    }

    @Test
    void shortestTokensAreUsedOnce() {
        platform.token = "{\"access_token\":\"abc\",\"expires_in\":5}";
        AccessTokens tokens = tokens();
        Registration registration = platform.registerAt(registrations, null);
        tokens.of(registration, Scope.ROSTER);
        tokens.of(registration, Scope.ROSTER);

        assertThat(platform.tokenRequests).hasSize(2);
    }

    @Test
    void eachScopeAndEachRegistrationHasATokenOfItsOwn() {
        AccessTokens tokens = tokens();
        Registration registration = platform.registerAt(registrations, null);
        tokens.of(registration, Scope.ROSTER);
        tokens.of(registration, Scope.GROUPS);
        tokens.of(platform.registerAt(registrations, null), Scope.ROSTER);

        assertThat(platform.tokenRequests).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_scope\"} | FORBIDDEN",
                "200 | {\"access_token\":\"abc\",\"scope\":\"another\"} | FORBIDDEN",
                "400 | {\"error\":\"invalid_client\"} | TOKEN_REFUSED",
                "400 | {\"error\":\"a \"quote\" in it\"} | TOKEN_REFUSED",
                "401 | <html> | TOKEN_REFUSED",
                "404 | nothing | TOKEN_REFUSED",
                "200 | {\"token_type\":\"Bearer\"} | TOKEN_REFUSED",
                "200 | {\"access_token\":\"a b\"} | TOKEN_REFUSED",
                "200 | {\"access_token\":\"abc\",\"token_type\":\"mac\"} | TOKEN_REFUSED",
                "200 | <html> | TOKEN_REFUSED",
                "200 | [] | TOKEN_REFUSED",
                "200 | '' | TOKEN_REFUSED",
                "302 | elsewhere | TOKEN_REFUSED",
                "429 | slow | TOO_MANY",
                "503 | down | PLATFORM_ERROR"
            })
    void refusalsSayWhyAndAreNotKept(int status, String body, Code code) {
        AccessTokens tokens = tokens();
        Registration registration = platform.registerAt(registrations, null);
        String good = platform.token;
        platform.tokenStatus = status;
        platform.token = body;
        assertThatThrownBy(() -> tokens.of(registration, Scope.ROSTER))
                .isInstanceOfSatisfying(
                        ServiceFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));

        platform.tokenStatus = 200;
        platform.token = good;
        assertThat(tokens.of(registration, Scope.ROSTER).value()).isEqualTo("abc");
    }

    @Test
    void slowTokenEndpointIsGivenUpAndAskedOnceForAllWhoWait() throws Exception {
        platform.tokenDelay = 1000;
        AccessTokens tokens = tokens();
        Registration registration = platform.registerAt(registrations, null);
        assertThatThrownBy(() -> tokens.request(registration, Scope.ROSTER, Duration.ofMillis(200)))
                .hasMessage("token endpoint: no complete answer within 200 ms");
        platform.tokenRequests.clear();
        platform.tokenStatus = 503;
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<String>> courses = Collections.nCopies(8, () -> {
            try {
                return tokens.of(registration, Scope.ROSTER).value();
            } catch (ServiceFailure failure) {
                return failure.code().name();
            }
        });
        for (Future<String> course : threads.invokeAll(courses)) {
            assertThat(course.get()).isEqualTo("PLATFORM_ERROR");
        }
        threads.shutdown();
        assertThat(platform.tokenRequests).hasSize(1);
    }

    @Test
    void tokenEndpointWithoutEndIsCutOff() {
        platform.token = "x".repeat(300_000);
        assertThatThrownBy(() -> tokens().of(platform.registerAt(registrations, null), Scope.ROSTER))
                .hasMessageContaining("token endpoint")
                .hasMessageContaining("the answer is larger than")
                .isInstanceOfSatisfying(
                        ServiceFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<%s?page=2>; rel=next", "</roster?page=2>; rel=\"next\"", "<?page=2>;REL=Next"})
    void nextPageIsFollowedHoweverItIsNamed(String link) {
        platform.link = link.formatted(platform.url("/roster"));
        List<String> found = new ArrayList<>();
        readRoster.read(
                platform.registerAt(registrations, null),
                platform.url("/roster"),
                false,
                part -> part.forEach(it -> found.add(it.sub())));

        assertThat(found).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://elsewhere.example/roster>; rel=next",
                "<//elsewhere.example/roster>; rel=next",
                "<http://127.0.0.1:1/roster>; rel=next",
                "<https://127.0.0.1/roster>; rel=next",
                "<http://127.0.0.1@elsewhere.example/roster>; rel=next"
            })
    void nextPageAtAnotherSiteIsNotFollowed(String link) {
        platform.link = link;
        assertThatThrownBy(() -> readRoster.read(
                        platform.registerAt(registrations, null), platform.url("/roster"), false, part -> {}))
                .isInstanceOfSatisfying(
                        ServiceFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.FOREIGN_LINK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"members\":{}}", "{}", "[]", "null", "{\"members\":[{\"user_id\":\"1\"}", "\u0000", "<html>"})
    void otherAnswersAreUnreadable(String body) {
        platform.roster = body;
        assertThatThrownBy(() -> readRoster.read(
                        platform.registerAt(registrations, null), platform.url("/roster"), false, part -> {}))
                .isInstanceOfSatisfying(
                        ServiceFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.UNREADABLE));
    }

    private AccessTokens tokens() {
        return new AccessTokens(requests, assertion, clock);
    }
}
