package demo.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTests {

    private final DemoLms lms = DemoLms.start(0, PlayedTool.URL);
    private final LtiBrowser browser = new LtiBrowser(lms);
    private final PlayedTool tool = new PlayedTool(lms, browser);
    private Map<String, String> request = Map.of();

    @BeforeEach
    void beginLaunch() {
        browser.as(lms.person("ada"));
        request = tool.request(lms.activity("BIO-101", "Weekly meeting"));
    }

    @AfterEach
    void stop() {
        lms.close();
    }

    @Test
    void answerIsAFormForTheToolWithTokenAndState() {
        Form answer = tool.ask(request).form("form[data-auto-submit]");

        assertThat(answer.action()).isEqualTo(PlayedTool.URL + "/lti/launch");
        assertThat(answer.value("state")).contains("the state");
        assertThat(answer.value("id_token")).isPresent();
    }

    @Test
    void requestMayBePosted() {
        Page page = browser.post(lms.issuer() + "/lti/auth", request);

        assertThat(page.form("form").value("id_token")).isPresent();
    }

    @Test
    void launchIsGoodOnce() {
        tool.ask(request);

        assertEndsInTheLms(tool.ask(request));
    }

    @Test
    void launchOfAnotherBrowserIsUnknown() {
        LtiBrowser other = new LtiBrowser(lms).as(lms.person("ada"));

        assertEndsInTheLms(new PlayedTool(lms, other).ask(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scope", "response_type", "client_id", "redirect_uri", "login_hint", "nonce", "lti_message_hint"
            })
    void missingParameterEndsInTheLms(String name) {
        request.remove(name);

        assertEndsInTheLms(tool.ask(request));
    }

    @ParameterizedTest
    @CsvSource({
        "scope, openid email",
        "response_type, code",
        "lti_message_hint, no JSON",
        "lti_message_hint, {}",
        "redirect_uri, http://localhost:65535/lti/launch/",
        "redirect_uri, http://localhost:65535/lti/launch?x=1",
        "redirect_uri, http://LOCALHOST:65535/lti/launch",
        "redirect_uri, http://localhost:65535/lti"
    })
    void wrongParameterEndsInTheLms(String name, String value) {
        request.put(name, value);

        assertEndsInTheLms(tool.ask(request));
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, another, unauthorized_client",
        "login_hint, 4, access_denied",
        "response_mode, fragment, invalid_request",
        "prompt, login, invalid_request"
    })
    void laterFaultIsPostedToTheTool(String name, String value, String error) {
        request.put(name, value);

        assertIsToldTheTool(tool.ask(request), error);
    }

    @Test
    void missingResponseModeIsPostedToTheTool() {
        request.remove("response_mode");

        assertIsToldTheTool(tool.ask(request), "invalid_request");
    }

    @Test
    void changeOfPersonDuringTheLaunchIsDenied() {
        browser.as(lms.person("layla"));

        assertIsToldTheTool(tool.ask(request), "access_denied");
    }

    @Test
    void requestWithoutCookieIsSentOnceMoreByThePageItself() {
        browser.forget(lms.issuer());
        Page repost = tool.ask(request);

        assertThat(repost.form("form").action()).isEqualTo(lms.issuer() + "/lti/auth");
        assertThat(repost.form("form").value("lti_message_hint")).contains(request.get("lti_message_hint"));
        assertThat(repost.form("form").submit().status()).isEqualTo(403);
    }

    @Test
    void hintsAreEscaped() {
        browser.forget(lms.issuer());
        request.put("state", "\"><script>alert(1)</script>");

        Page repost = tool.ask(request);

        assertThat(repost.body()).doesNotContain("<script>alert");
        assertThat(repost.form("form").value("state")).contains(request.get("state"));
    }

    private static void assertEndsInTheLms(Page page) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Invalid request");
        assertThat(page.passesOn()).isFalse();
    }

    private static void assertIsToldTheTool(Page page, String error) {
        Form answer = page.form("form[data-auto-submit]");
        assertThat(answer.action()).isEqualTo(PlayedTool.URL + "/lti/launch");
        assertThat(answer.value("error")).contains(error);
        assertThat(answer.value("state")).contains("the state");
        assertThat(answer.value("id_token")).isEmpty();
    }
}
