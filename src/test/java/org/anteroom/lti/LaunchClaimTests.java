package org.anteroom.lti;

import static org.anteroom.lti.TestPlatform.LTI;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anteroom.lti.trace.Failure;
import org.anteroom.platform.Deployment.State;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Launches with a good signature over claims that must be refused, by their numbers in the list of cases. */
class LaunchClaimTests extends LaunchFixture {

    @ParameterizedTest
    @ValueSource(strings = {"11.3", "not-1.3", "1.3", "1.1.0"})
    void case3_versionWrong(String version) {
        assertRefused(launchWith(claims -> claims.put(LTI + "version", version)), Failure.VERSION_UNSUPPORTED);
    }

    @Test
    void case4_versionMissing() {
        assertRefused(launchWith(claims -> claims.remove(LTI + "version")), Failure.VERSION_UNSUPPORTED);
    }

    @Test
    void case5_jsonThatIsNoLaunch() {
        Login login = login();
        assertRefused(launch(login, platform.sign(Map.of("name", "badltilaunch"))), Failure.ISSUER_OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "iss, ISSUER_OTHER",
        "aud, AUDIENCE_OTHER",
        "exp, TIME_MALFORMED",
        "iat, TIME_MALFORMED",
        "nonce, NONCE_MISSING",
        "sub, PERSON_MISSING",
        "https://purl.imsglobal.org/spec/lti/claim/message_type, MESSAGE_TYPE_MISSING",
        "https://purl.imsglobal.org/spec/lti/claim/version, VERSION_UNSUPPORTED",
        "https://purl.imsglobal.org/spec/lti/claim/deployment_id, DEPLOYMENT_ID_INVALID",
        "https://purl.imsglobal.org/spec/lti/claim/target_link_uri, TARGET_ELSEWHERE",
        "https://purl.imsglobal.org/spec/lti/claim/roles, ROLES_INVALID",
        "https://purl.imsglobal.org/spec/lti/claim/resource_link, RESOURCE_LINK_INVALID"
    })
    void case6_requiredClaimMissing(String claim, Failure failure) {
        assertRefused(launchWith(claims -> claims.remove(claim)), failure);
    }

    @Test
    void case7_timesOfLongAgo() {
        assertRefused(
                launchWith(claims -> {
                    claims.put("iat", 11111);
                    claims.put("exp", 22222);
                }),
                Failure.EXPIRED);
    }

    @Test
    void case8_messageTypeMissing() {
        assertRefused(launchWith(claims -> claims.remove(LTI + "message_type")), Failure.MESSAGE_TYPE_MISSING);
    }

    @Test
    void case9_rolesMissing() {
        assertRefused(launchWith(claims -> claims.remove(LTI + "roles")), Failure.ROLES_INVALID);
    }

    @Test
    void case10_deploymentIdMissing() {
        assertRefused(launchWith(claims -> claims.remove(LTI + "deployment_id")), Failure.DEPLOYMENT_ID_INVALID);
    }

    @Test
    void case11_resourceLinkMissing() {
        assertRefused(launchWith(claims -> claims.remove(LTI + "resource_link")), Failure.RESOURCE_LINK_INVALID);
        assertRefused(
                launchWith(claims -> claims.put(LTI + "resource_link", Map.of("title", "No id"))),
                Failure.RESOURCE_LINK_INVALID);
    }

    @Test
    void case12_userMissing() {
        assertRefused(launchWith(claims -> claims.remove("sub")), Failure.PERSON_MISSING);
    }

    @Test
    void case44_issuerUnknown() {
        assertRefused(launchWith(claims -> claims.put("iss", "https://unknown.example")), Failure.ISSUER_OTHER);
    }

    @Test
    void case45_issuerOfAnotherPlatform() {
        try (TestPlatform other = new TestPlatform(jdbc)) {
            assertRefused(launchWith(claims -> claims.put("iss", other.issuer)), Failure.ISSUER_OTHER);

            Login login = login();
            other.publish(TestPlatform.keySet(List.of(TestPlatform.OTHER_KEY)));
            Map<String, Object> header = TestPlatform.header(TestPlatform.OTHER_KEY);
            byte[] claims = TestPlatform.json(other.claims(login.nonce()));
            assertRefused(
                    launch(login, TestPlatform.sign(TestPlatform.OTHER_KEY, header, claims)), Failure.KEY_UNKNOWN);
        }
    }

    @Test
    void case46_issuerWithSlashOrInOtherCase() {
        assertRefused(launchWith(claims -> claims.put("iss", platform.issuer + "/")), Failure.ISSUER_OTHER);
        assertRefused(launchWith(claims -> claims.put("iss", platform.issuer.toUpperCase())), Failure.ISSUER_OTHER);
    }

    @Test
    void case47_audienceWrong() {
        assertRefused(launchWith(claims -> claims.put("aud", "another")), Failure.AUDIENCE_OTHER);
        assertRefused(launchWith(claims -> claims.put("aud", platform.clientId.toUpperCase())), Failure.AUDIENCE_OTHER);
    }

    @Test
    void case48_audiencesWithoutOurs() {
        assertRefused(launchWith(claims -> claims.put("aud", List.of("one", "two"))), Failure.AUDIENCE_OTHER);
    }

    @ParameterizedTest
    @MethodSource("audiencesThatAreNone")
    void case49_audienceThatIsNone(Object audience) {
        assertRefused(launchWith(claims -> claims.put("aud", audience)), Failure.AUDIENCE_OTHER);
    }

    static Stream<Named<Object>> audiencesThatAreNone() {
        return Stream.of(
                Named.of("empty list", List.of()),
                Named.of("null", null),
                Named.of("number", 7),
                Named.of("list of numbers", List.of(7)),
                Named.of("object", Map.of("id", "x")));
    }

    @Test
    void case50_severalAudiencesWithoutAzp() {
        assertRefused(
                launchWith(claims -> claims.put("aud", List.of(platform.clientId, "other"))),
                Failure.AUTHORIZED_PARTY_OTHER);
    }

    @Test
    void case51_azpOfAnotherClient() {
        assertRefused(launchWith(claims -> claims.put("azp", "other")), Failure.AUTHORIZED_PARTY_OTHER);
        assertRefused(launchWith(claims -> claims.put("azp", 7)), Failure.AUTHORIZED_PARTY_OTHER);
    }

    @Test
    void case52_furtherAudience() {
        assertRefused(
                launchWith(claims -> {
                    claims.put("aud", List.of(platform.clientId, "other"));
                    claims.put("azp", platform.clientId);
                }),
                Failure.AUDIENCE_UNTRUSTED);
    }

    @Test
    void case53_audienceIsAnotherClientOfTheIssuer() {
        String second = "second-" + Tokens.random(6);
        platform.register(second);
        assertRefused(launchWith(claims -> claims.put("aud", second)), Failure.AUDIENCE_OTHER);
    }

    @Test
    void case54_expired() {
        assertRefused(launchWith(claims -> claims.put("exp", now() - 62)), Failure.EXPIRED);
    }

    @Test
    void case55_expMissing() {
        assertRefused(launchWith(claims -> claims.remove("exp")), Failure.TIME_MALFORMED);
    }

    @Test
    void case56_issuedInTheFuture() {
        HttpResponse<String> page = launchWith(claims -> {
            claims.put("iat", now() + 90);
            claims.put("exp", now() + 900);
        });
        assertRefused(page, Failure.ISSUED_IN_FUTURE);
        assertThat(((Number) trace(page).get("clock_skew_seconds")).intValue()).isBetween(85, 90);
    }

    @Test
    void case57_iatMissingOrYearsAgo() {
        assertRefused(launchWith(claims -> claims.remove("iat")), Failure.TIME_MALFORMED);
        assertRefused(launchWith(claims -> claims.put("iat", now() - 100_000_000)), Failure.ISSUED_BEFORE_LOGIN);
        assertRefused(launchWith(claims -> claims.put("iat", now() - 62)), Failure.ISSUED_BEFORE_LOGIN);
    }

    @Test
    void case58_notYetValid() {
        assertRefused(launchWith(claims -> claims.put("nbf", now() + 90)), Failure.NOT_YET_VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1790000000\"",
                "-1",
                "0",
                "1e20",
                "1.79e9",
                "1790000000000",
                "true",
                "[1790000000]",
                "99999999999999999999"
            })
    void case59_timesThatAreNoSeconds(String number) {
        assertRefused(launchWithJson("\"exp\":[0-9]+", "\"exp\":" + number), Failure.TIME_MALFORMED);
        assertRefused(launchWithJson("\"iat\":[0-9]+", "\"iat\":" + number), Failure.TIME_MALFORMED);
        assertRefused(launchWithJson("^\\{", "{\"nbf\":" + number + ","), Failure.TIME_MALFORMED);
    }

    @Test
    void case59_timeThatIsNotANumber() {
        assertRefused(launchWithJson("\"exp\":[0-9]+", "\"exp\":NaN"), Failure.PAYLOAD_MALFORMED);
    }

    @Test
    void case60_nonceMissingOrEmpty() {
        assertRefused(launchWith(claims -> claims.remove("nonce")), Failure.NONCE_MISSING);
        assertRefused(launchWith(claims -> claims.put("nonce", "")), Failure.NONCE_MISSING);
    }

    @Test
    void case61_nonceOfAnotherPendingLogin() {
        Login other = login();
        assertRefused(launchWith(claims -> claims.put("nonce", other.nonce())), Failure.NONCE_OTHER);
    }

    @Test
    void case65_deploymentUnknownIsRecordedAsPending() {
        HttpResponse<String> page = launchOfDeployment("99");
        assertRefused(page, Failure.DEPLOYMENT_PENDING);
        assertThat(page.body()).contains("not approved yet");
        assertThat(jdbc.sql("select state from deployment where registration_id = ? and deployment_id = '99'")
                        .param(platform.registration.value())
                        .query(String.class)
                        .single())
                .isEqualTo("PENDING");
    }

    @Test
    void case65_deploymentDisabled() {
        platform.deploy(platform.registration, "off", State.DISABLED);
        assertRefused(launchOfDeployment("off"), Failure.DEPLOYMENT_DISABLED);
    }

    @Test
    void case65_deploymentOfAnotherRegistration() {
        RegistrationId second = platform.register("second-" + Tokens.random(6));
        platform.deploy(second, "theirs", State.TRUSTED);
        assertRefused(launchOfDeployment("theirs"), Failure.DEPLOYMENT_PENDING);
    }

    @Test
    void case66_deploymentIdTooLongOrEmpty() {
        assertRefused(
                launchWith(claims -> claims.put(LTI + "deployment_id", "x".repeat(256))),
                Failure.DEPLOYMENT_ID_INVALID);
        assertRefused(launchWith(claims -> claims.put(LTI + "deployment_id", "")), Failure.DEPLOYMENT_ID_INVALID);
    }

    @Test
    void case67_deploymentOtherThanTheLogins() {
        platform.deploy(platform.registration, "second", State.TRUSTED);
        assertRefused(launchWith(claims -> claims.put(LTI + "deployment_id", "second")), Failure.DEPLOYMENT_OTHER);
    }

    @ParameterizedTest
    @MethodSource("rolesThatAreNone")
    void case68_rolesThatAreNoListOfTexts(Object roles) {
        assertRefused(launchWith(claims -> claims.put(LTI + "roles", roles)), Failure.ROLES_INVALID);
    }

    static Stream<Named<Object>> rolesThatAreNone() {
        return Stream.of(
                Named.of("text", "Instructor"),
                Named.of("object", Map.of("role", "Instructor")),
                Named.of("list of numbers", List.of(1)),
                Named.of("list with null", Arrays.asList("Instructor", null)),
                Named.of("too many", Collections.nCopies(201, "Learner")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LtiDeepLinkingResponse", "Unknown", "ltiresourcelinkrequest"})
    void case69_messageTypeThatIsNotHandled(String type) {
        assertRefused(launchWith(claims -> claims.put(LTI + "message_type", type)), Failure.MESSAGE_TYPE_UNSUPPORTED);
    }

    @ParameterizedTest
    @MethodSource("identifiersThatAreNone")
    void case71_resourceLinkIdThatNamesNothing(Object id) {
        assertRefused(
                launchWith(claims -> claims.put(LTI + "resource_link", Collections.singletonMap("id", id))),
                Failure.RESOURCE_LINK_INVALID);
    }

    @ParameterizedTest
    @MethodSource("identifiersThatAreNone")
    void case76_subThatNamesNobody(Object sub) {
        assertRefused(launchWith(claims -> claims.put("sub", sub)), Failure.PERSON_MISSING);
    }

    @ParameterizedTest
    @MethodSource("identifiersThatAreNone")
    void contextThatNamesNoCourse(Object id) {
        assertRefused(
                launchWith(claims -> claims.put(LTI + "context", Collections.singletonMap("id", id))),
                Failure.CONTEXT_INVALID);
    }

    static Stream<Named<Object>> identifiersThatAreNone() {
        return Stream.of(
                Named.of("empty", ""),
                Named.of("blank", " \t"),
                Named.of("null", null),
                Named.of("number", 5),
                Named.of("too long", "x".repeat(256)),
                // Databases that ignore spaces at the end would take it for another.
                Named.of("space at the end", "5 "),
                Named.of("line break", "5\n6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/lti/launch",
                "//evil.example",
                "/lti/launch",
                "http://localhost:8080@evil.example/",
                "http://tool@localhost:8080/lti/launch",
                "http://localhost:8080.evil.example/",
                "http://localhost.evil.example:8080/",
                "http://localhost:8081/lti/launch",
                "https://localhost:8080/lti/launch",
                "\\\\evil.example",
                "http:\\\\localhost:8080\\lti",
                "http://localhost:8080\\@evil.example/",
                "javascript:alert(1)",
                "http://localhost:8080/\r\nSet-Cookie: evil=1",
                "ftp://localhost:8080/"
            })
    void case72_targetElsewhere(String target) {
        HttpResponse<String> answer = launchWith(claims -> claims.put(LTI + "target_link_uri", target));
        assertRefused(answer, Failure.TARGET_ELSEWHERE);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    /** The signed one counts; that they differ is noted. */
    @Test
    void case73_targetOtherThanTheLogins() {
        Map<String, Object> trace = assertAccepted(
                launchWith(claims -> claims.put(LTI + "target_link_uri", TestPlatform.TARGET + "?from=7")));
        assertThat(trace.get("detail")).isEqualTo("the signed target differs from the login's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "iss", "https://purl.imsglobal.org/spec/lti/claim/deployment_id"})
    void case74_memberTwice(String name) {
        assertRefused(launchWithJson("^\\{", "{\"" + name + "\":\"other\","), Failure.PAYLOAD_MALFORMED);
    }

    @Test
    void case74_memberTwiceDeepInside() {
        assertRefused(launchWithJson("\"label\":", "\"id\":\"other\",\"label\":"), Failure.PAYLOAD_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\":\"\\\\ud800\"",
                "\"x\":\"\\\\udc00\\\\ud800\"",
                "\"x\":\"\\\\u0000\"",
                "\"x\":\"\u0000\"",
                "\"x\":1,",
                "\"x\":01",
                "\"x\":'y'",
                "/* x */\"x\":1"
            })
    void case75_jsonThatLeavesDoubts(String member) {
        assertRefused(launchWithJson("^\\{", "{" + member + ","), Failure.PAYLOAD_MALFORMED);
    }

    @Test
    void case75_invalidUtf8() {
        assertRefused(launchWithBytes("\"name\":\"Ada", "\"name\":\"\u00ff\u00c0\u0080"), Failure.PAYLOAD_MALFORMED);
        assertRefused(launchWithBytes("\"name\":\"Ada", "\"name\":\"\u00ed\u00a0\u0080"), Failure.PAYLOAD_MALFORMED);
    }

    @Test
    void case75_nestingOfTenThousandLevels() {
        String deep = "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + ",";
        assertRefused(launchWithJson("^\\{", deep), Failure.PAYLOAD_MALFORMED);
    }

    @Test
    void case75_listOfTooManyElements() {
        assertRefused(launchWithJson("^\\{", "{\"x\":[1" + ",1".repeat(15_000) + "],"), Failure.PAYLOAD_MALFORMED);
        String more = "{\"x\":[1" + ",1".repeat(200_000) + "],";
        assertRefused(launchWithJson("^\\{", more), Failure.TOKEN_TOO_LONG);
    }

    @Test
    void case75_textAfterTheJson() {
        assertRefused(launchWithJson("}$", "}{}"), Failure.PAYLOAD_MALFORMED);
        assertRefused(launchWithJson("^.*$", "[]"), Failure.PAYLOAD_MALFORMED);
    }

    /** Messages that the tool does not take are refused as such, whether what they require is there or not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LtiSubmissionReviewRequest",
                "DataPrivacyLaunchRequest",
                "LtiStartProctoring",
                "LtiEndAssessment",
                "LtiEulaRequest"
            })
    void case77_messagesOfOtherKindsWithoutWhatTheyRequire(String type) {
        assertRefused(launchWith(claims -> claims.put(LTI + "message_type", type)), Failure.MESSAGE_TYPE_UNSUPPORTED);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private HttpResponse<String> launchOfDeployment(String deployment) {
        Map<String, String> request = loginRequest();
        request.remove("lti_deployment_id");
        Login login = begun(browser.post("/lti/login", request));
        Map<String, Object> claims = platform.claims(login.nonce());
        claims.put(LTI + "deployment_id", deployment);
        return launch(login, platform.sign(claims));
    }

    /** With the first place in the JSON text that the pattern matches replaced. */
    private HttpResponse<String> launchWithJson(String pattern, String replacement) {
        Login login = login();
        String json = new String(TestPlatform.json(platform.claims(login.nonce())), StandardCharsets.UTF_8);
        return launchOf(login, json.replaceFirst(pattern, replacement).getBytes(StandardCharsets.UTF_8));
    }

    /** The replacement's characters are bytes. */
    private HttpResponse<String> launchWithBytes(String text, String replacement) {
        Login login = login();
        String json = new String(TestPlatform.json(platform.claims(login.nonce())), StandardCharsets.ISO_8859_1);
        return launchOf(login, json.replace(text, replacement).getBytes(StandardCharsets.ISO_8859_1));
    }

    private HttpResponse<String> launchOf(Login login, byte[] payload) {
        Map<String, Object> header = TestPlatform.header(TestPlatform.KEY);
        return launch(login, TestPlatform.sign(TestPlatform.KEY, header, payload));
    }
}
