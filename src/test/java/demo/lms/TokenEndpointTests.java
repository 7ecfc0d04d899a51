package demo.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenEndpointTests {

    private final DemoLms lms = DemoLms.start(0, PlayedTool.URL);
    private FakeTool tool;
    private final Map<String, Object> assertion = new HashMap<>();
    private final Map<String, String> request = new HashMap<>();

    @BeforeEach
    void prepare() throws IOException {
        tool = new FakeTool(lms);
        lms.connectTo(tool.url());
        assertion.put("sub", Tool.CLIENT_ID);
        assertion.put("iat", Instant.now().getEpochSecond() - 30);
        assertion.put("exp", Instant.now().getEpochSecond() + 60);
        request.put("grant_type", "client_credentials");
        request.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        request.put("scope", Tool.NRPS_SCOPE + " something-else");
    }

    @AfterEach
    void stop() {
        tool.close();
        lms.close();
    }

    @Test
    void tokenCarriesThePermittedScopesAndIsMislabelledAsMoodlesIs() {
        Page answer = ask(tool.sign(assertion));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body())
                .contains("\"access_token\":\"", "\"expires_in\":3600", "\"scope\":\"" + Tool.NRPS_SCOPE + "\"");
    }

    @Test
    void assertionByAnotherKeyIsRefused() {
        assertIsRefused(ask(lms.sign(assertion)), "invalid_client");
    }

    @Test
    void assertionOfAnotherClientIsRefused() {
        assertion.put("sub", "another");

        assertIsRefused(ask(tool.sign(assertion)), "invalid_client");
    }

    @Test
    void assertionFromTheFutureIsRefusedWithoutLeeway() {
        assertion.put("iat", Instant.now().getEpochSecond() + 5);

        assertIsRefused(ask(tool.sign(assertion)), "invalid_client");
    }

    @Test
    void expiredAssertionIsRefusedWithoutLeeway() {
        assertion.put("exp", Instant.now().getEpochSecond() - 1);

        assertIsRefused(ask(tool.sign(assertion)), "invalid_client");
    }

    @Test
    void unknownScopesAreNoScope() {
        request.put("scope", "something-else");

        assertIsRefused(ask(tool.sign(assertion)), "invalid_scope");
    }

    private Page ask(String assertion) {
        request.put("client_assertion", assertion);
        return new LtiBrowser(lms).post(lms.issuer() + "/lti/token", request);
    }

    private static void assertIsRefused(Page answer, String error) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }
}
