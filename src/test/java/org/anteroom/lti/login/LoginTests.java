package org.anteroom.lti.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.anteroom.lti.LaunchFixture;
import org.anteroom.lti.TestBrowser;
import org.anteroom.lti.TestPlatform;
import org.anteroom.lti.trace.Failure;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Logins that must be refused, by their numbers in the list of cases, and what an accepted one asks the platform for. */
class LoginTests extends LaunchFixture {

    @Autowired
    private Registrations registrations;

    @Autowired
    private PurgeLogins purgeLogins;

    @Test
    void asksThePlatformForATokenByGet() {
        HttpResponse<String> answer = browser.post("/lti/login", loginRequest());

        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(platform.issuer + "/auth?site=1&");
        assertThat(begun(answer).parameters())
                .containsAllEntriesOf(Map.of(
                        "scope", "openid",
                        "response_type", "id_token",
                        "response_mode", "form_post",
                        "prompt", "none",
                        "client_id", platform.clientId,
                        "redirect_uri", "http://localhost:8080/lti/launch",
                        "login_hint", "4",
                        "lti_message_hint", "{\"cmid\":12}"))
                .doesNotContainKey("repost");
        assertThat(begun(answer).state()).matches("[A-Za-z0-9_-]{43}");
        assertThat(begun(answer).nonce()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void keepsFingerprintsOfStateAndNonceOnly() {
        Login login = login();

        Map<String, Object> row = jdbc.sql("select * from login_state where registration_id = ?")
                .param(platform.registration.value())
                .query()
                .singleRow();
        assertThat(row.get("state_hash")).isEqualTo(Tokens.fingerprint(login.state()));
        assertThat(row.get("nonce_hash")).isEqualTo(Tokens.fingerprint(login.nonce()));
        assertThat(row.values()).doesNotContain(login.state(), login.nonce());
    }

    @Test
    void bindsTheBrowserByACookieThatLivesInAFrame() {
        HttpResponse<String> answer = browser.post("/lti/login", loginRequest());

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("anteroom-browser.")
                .contains("Secure", "HttpOnly", "SameSite=None", "Partitioned", "Path=/", "Max-Age=31536000");
        assertThat(browser.post("/lti/login", loginRequest()).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void hintsGoBackByteByByte() {
        String hint = "a+b c=d/e%20&f{x}\"é😀" + "x".repeat(3_900);
        Map<String, String> request = loginRequest();
        request.put("login_hint", hint);
        request.put("lti_message_hint", hint);

        assertThat(begun(browser.post("/lti/login", request)).parameters())
                .containsEntry("login_hint", hint)
                .containsEntry("lti_message_hint", hint);
    }

    @Test
    void absentMessageHintStaysAbsentAndEmptyStaysEmpty() {
        Map<String, String> request = loginRequest();
        request.put("lti_message_hint", "");
        assertThat(begun(browser.post("/lti/login", request)).parameters()).containsEntry("lti_message_hint", "");

        request.remove("lti_message_hint");
        assertThat(begun(browser.post("/lti/login", request)).parameters()).doesNotContainKey("lti_message_hint");
    }

    @Test
    void getWorksAsWell() {
        begun(browser.get("/lti/login?" + TestBrowser.encoded(loginRequest())));
    }

    @Test
    void issuerAloneIsEnoughWhereItHasOneRegistration() {
        Map<String, String> request = loginRequest();
        request.remove("client_id");
        request.remove("lti_deployment_id");
        request.remove("lti_message_hint");
        assertThat(begun(browser.post("/lti/login", request)).parameters())
                .containsEntry("client_id", platform.clientId);
    }

    @Test
    void addressOfARegistrationChoosesIt() {
        RegistrationId second = platform.register("second-client");
        Map<String, String> request = loginRequest();
        request.remove("client_id");

        assertThat(begun(browser.post("/lti/login/" + second, request)).parameters())
                .containsEntry("client_id", "second-client");
        assertRefused(browser.post("/lti/login", request), Failure.CLIENT_AMBIGUOUS);
    }

    @Test
    void addressOfAnotherPlatformsRegistrationIsRefused() {
        try (TestPlatform other = new TestPlatform(jdbc)) {
            assertRefused(browser.post("/lti/login/" + other.registration, loginRequest()), Failure.PLATFORM_UNKNOWN);
        }
        assertThat(browser.post("/lti/login/nonsense", loginRequest()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void case18_parameterTwice() {
        String form = TestBrowser.encoded(loginRequest()) + "&iss=https%3A%2F%2Fevil.example";
        assertRefused(browser.post("/lti/login", form, TestBrowser.FORM), Failure.LOGIN_PARAMETER_TWICE);
        assertRefused(
                browser.post("/lti/login?iss=https://evil.example", loginRequest()), Failure.LOGIN_PARAMETER_TWICE);
    }

    @Test
    void bytesThatAreNoUtf8AreExplained() {
        assertRefused(
                browser.post("/lti/login", "iss=%FF%FE&login_hint=%", TestBrowser.FORM), Failure.LOGIN_UNREADABLE);
    }

    @Test
    void case80_issMissing() {
        assertRefused(loginWithout("iss"), Failure.LOGIN_ISSUER_MISSING);
    }

    @Test
    void case81_loginHintMissing() {
        assertRefused(loginWithout("login_hint"), Failure.LOGIN_HINT_MISSING);
    }

    @Test
    void case82_targetLinkUriMissing() {
        assertRefused(loginWithout("target_link_uri"), Failure.LOGIN_TARGET_MISSING);
    }

    @Test
    void case83_unknownIssuer() {
        assertRefused(loginWith("iss", "https://unknown.example"), Failure.PLATFORM_UNKNOWN);
        // Exact strings: no slash is added or taken away.
        assertRefused(loginWith("iss", platform.issuer + "/"), Failure.PLATFORM_UNKNOWN);
        assertRefused(loginWith("iss", platform.issuer.toUpperCase()), Failure.PLATFORM_UNKNOWN);
    }

    @Test
    void case83_unknownClientId() {
        assertRefused(loginWith("client_id", "unknown"), Failure.CLIENT_UNKNOWN);
    }

    @Test
    void case84_clientIdOfAnotherIssuer() {
        try (TestPlatform other = new TestPlatform(jdbc)) {
            assertRefused(loginWith("client_id", other.clientId), Failure.CLIENT_UNKNOWN);
        }
    }

    @Test
    void case85_disabledRegistration() {
        registrations.enable(platform.registration, false);
        assertRefused(browser.post("/lti/login", loginRequest()), Failure.LOGIN_PLATFORM_DISABLED);
    }

    @Test
    void case86_lineBreaksAndScriptsInHintsStayData() {
        String attack = "\r\nSet-Cookie: evil=1\r\n\r\n<script>alert(1)</script>";
        Map<String, String> request = loginRequest();
        request.put("login_hint", attack);
        HttpResponse<String> answer = browser.post("/lti/login", request);

        assertThat(begun(answer).parameters()).containsEntry("login_hint", attack);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.contains("evil"));
        assertThat(loginWith("iss", "<script>alert(1)</script>").body()).doesNotContain("alert(1)");
    }

    @Test
    void hintsThatFitIntoNoAddress() {
        assertRefused(loginWith("login_hint", "x".repeat(8_001)), Failure.LOGIN_HINT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "a frame", "_parent\"onload=", "frame'", "../parent"})
    void case87_storageTargetThatIsNoFrameName(String name) {
        assertRefused(loginWith("lti_storage_target", name), Failure.LOGIN_STORAGE_TARGET_INVALID);
    }

    @Test
    void case87_storageTargetOfOverlongName() {
        assertRefused(loginWith("lti_storage_target", "f".repeat(65)), Failure.LOGIN_STORAGE_TARGET_INVALID);
    }

    @Test
    void case88_pendingLoginsOfABrowserAreBounded() {
        for (int i = 0; i < PendingLogins.LIMIT; i++) {
            login();
        }
        assertRefused(browser.post("/lti/login", loginRequest()), Failure.TOO_MANY_LOGINS);
        login(new TestBrowser(port));
    }

    @Test
    void answeredLoginsAreNotPending() {
        for (int i = 0; i < PendingLogins.LIMIT + 5; i++) {
            launch(login(), "spent");
        }
        login();
    }

    @Test
    void case88_pendingLoginsExpireAndAreDeleted() {
        Login expired = login();
        Login fresh = login();
        jdbc.sql("update login_state set expires_at = timestamp '2020-01-01 00:00:00' where state_hash = ?")
                .param(Tokens.fingerprint(expired.state()))
                .update();
        purgeLogins.purge();

        assertThat(jdbc.sql("select state_hash from login_state where registration_id = ?")
                        .param(platform.registration.value())
                        .query(String.class)
                        .list())
                .containsExactly(Tokens.fingerprint(fresh.state()));
    }

    @Test
    void oldTracesAreDeleted() {
        String old = trace(loginWithout("iss")).get("code").toString();
        String recent = trace(loginWithout("iss")).get("code").toString();
        jdbc.sql("update launch_trace set created_at = timestamp '2020-01-01 00:00:00' where code = ?")
                .param(old)
                .update();
        purgeLogins.purge();

        assertThat(jdbc.sql("select code from launch_trace where code in (?, ?)")
                        .params(old, recent)
                        .query(String.class)
                        .list())
                .containsExactly(recent);
    }

    @Test
    void unansweredLoginLeavesOneTraceWhenItExpires() {
        Login unanswered = login();
        assertAccepted(launchWith(claims -> {}));
        jdbc.sql("update login_state set expires_at = created_at where registration_id = ?")
                .param(platform.registration.value())
                .update();
        String code = jdbc.sql("select trace_code from login_state where state_hash = ?")
                .param(Tokens.fingerprint(unanswered.state()))
                .query(String.class)
                .single();
        purgeLogins.purge();
        purgeLogins.purge();

        assertThat(trace(code).get("outcome")).isEqualTo("PENDING");
        assertThat(steps(trace(code))).startsWith("LOGIN_FORM").endsWith("LOGIN_PENDING");
        assertThat(jdbc.sql("select count(*) from launch_trace where registration_id = ?")
                        .param(platform.registration.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private HttpResponse<String> loginWith(String name, String value) {
        Map<String, String> request = loginRequest();
        request.put(name, value);
        return browser.post("/lti/login", request);
    }

    private HttpResponse<String> loginWithout(String name) {
        Map<String, String> request = loginRequest();
        request.remove(name);
        return browser.post("/lti/login", request);
    }
}
