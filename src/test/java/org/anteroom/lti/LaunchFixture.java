package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Traces;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A platform and a browser for each test, and the words to launch and to judge the answer. */
@RunningTool
public abstract class LaunchFixture {

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Traces traces;

    protected TestPlatform platform;
    protected TestBrowser browser;

    @BeforeEach
    protected void open() {
        platform = new TestPlatform(jdbc);
        browser = new TestBrowser(port);
    }

    @AfterEach
    protected void close() {
        platform.close();
    }

    /** What the tool asked the platform for. */
    protected record Login(Map<String, String> parameters) {

        public String state() {
            return parameters.get("state");
        }

        public String nonce() {
            return parameters.get("nonce");
        }
    }

    protected Map<String, String> loginRequest() {
        return new LinkedHashMap<>(Map.of(
                "iss", platform.issuer,
                "login_hint", "4",
                "target_link_uri", TestPlatform.TARGET,
                "lti_message_hint", "{\"cmid\":12}",
                "client_id", platform.clientId,
                "lti_deployment_id", TestPlatform.DEPLOYMENT));
    }

    protected Login login() {
        return login(browser);
    }

    protected Login login(TestBrowser in) {
        return begun(in.post("/lti/login", loginRequest()));
    }

    protected static Login begun(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return new Login(Arrays.stream(
                        location.substring(location.indexOf('?') + 1).split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8))));
    }

    protected HttpResponse<String> launch(Login login, String token) {
        return launch(browser, login, token);
    }

    protected static HttpResponse<String> launch(TestBrowser in, Login login, String token) {
        return in.post("/lti/launch", Map.of("state", login.state(), "id_token", token));
    }

    /** A whole launch whose claims are changed before they are signed. */
    protected HttpResponse<String> launchWith(Consumer<Map<String, Object>> change) {
        Login login = login();
        Map<String, Object> claims = platform.claims(login.nonce());
        change.accept(claims);
        return launch(login, platform.sign(claims));
    }

    /** A client error with a page, no sign-in, and a trace that names what failed. */
    protected void assertRefused(HttpResponse<String> answer, Failure failure) {
        assertThat(answer.statusCode())
                .as(answer.body())
                .isBetween(400, 499)
                .isEqualTo(failure.status().value());
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("anteroom="));
        Map<String, Object> trace = trace(answer);
        assertThat(trace.get("failed_step")).isEqualTo(failure.step().name());
        assertThat(trace.get("failure_code")).isEqualTo(failure.code());
        assertThat(trace.get("outcome")).isEqualTo("REFUSED");
        assertThat(steps(trace)).doesNotContain(failure.step().name());
    }

    /** Of the code that the page shows. */
    protected Map<String, Object> trace(HttpResponse<String> answer) {
        String code = Jsoup.parse(answer.body()).select("main code").text();
        assertThat(code).as(answer.body()).matches("[2-9A-HJ-NP-Z]{10}");
        return trace(code);
    }

    protected Map<String, Object> trace(String code) {
        traces.flush();
        return jdbc.sql("select * from launch_trace where code = ?")
                .param(code)
                .query()
                .singleRow();
    }

    protected static String[] steps(Map<String, Object> trace) {
        return trace.get("steps_passed").toString().split(" ");
    }

    /** Signed in, and led to a page of the tool by a GET. */
    protected Map<String, Object> assertAccepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/").contains("visit=");
        assertThat(browser.cookies).containsKey("anteroom");
        Map<String, Object> trace = trace(location.substring(location.indexOf("visit=") + 6));
        assertThat(trace.get("outcome")).isEqualTo("ACCEPTED");
        assertThat(trace.get("failure_code")).isNull();
        return trace;
    }
}
