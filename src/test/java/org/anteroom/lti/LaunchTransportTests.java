package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anteroom.AnteroomApplication;
import org.anteroom.AnteroomTest;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Traces;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Launches that must be refused for their form, their state or their browser, by their numbers in the list of cases. */
class LaunchTransportTests extends LaunchFixture {

    @Autowired
    private Registrations registrations;

    @Autowired
    private HikariDataSource database;

    @Autowired
    private AnteroomProperties properties;

    @Test
    void case13_tokenMissing() {
        assertRefused(browser.post("/lti/launch", Map.of("state", login().state())), Failure.TOKEN_MISSING);
    }

    @Test
    void case13_tokenEmpty() {
        assertRefused(launch(login(), ""), Failure.TOKEN_MISSING);
    }

    @Test
    void case13_tokenOfTwoParts() {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        assertRefused(launch(login, token.substring(0, token.lastIndexOf('.'))), Failure.TOKEN_MALFORMED);
    }

    @Test
    void case13_tokenOfFiveParts() {
        assertRefused(launch(login(), "a.b.c.d.e"), Failure.TOKEN_MALFORMED);
    }

    @Test
    void case14_stateMissing() {
        String token = platform.sign(platform.claims(login().nonce()));
        assertRefused(browser.post("/lti/launch", Map.of("id_token", token)), Failure.STATE_MISSING);
        assertRefused(browser.post("/lti/launch", Map.of("id_token", token, "state", "")), Failure.STATE_MISSING);
    }

    @Test
    void case15_unknownState() {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        Map<String, String> form = Map.of("id_token", token, "state", Tokens.random());
        assertRefused(browser.post("/lti/launch", form), Failure.STATE_UNKNOWN);
    }

    @Test
    void case16_stateExpired() {
        Login login = login();
        jdbc.sql("update login_state set expires_at = created_at where state_hash = ?")
                .param(Tokens.fingerprint(login.state()))
                .update();
        assertRefused(launch(login, platform.sign(platform.claims(login.nonce()))), Failure.STATE_EXPIRED);
    }

    @Test
    void case17_stateUsedTwice() {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        assertAccepted(launch(login, token));
        browser.cookies.remove("anteroom");
        assertRefused(launch(login, token), Failure.STATE_USED);
    }

    @Test
    void failedLaunchSpendsItsState() {
        Login login = login();
        assertRefused(launch(login, "no.token."), Failure.HEADER_MALFORMED);
        assertRefused(launch(login, platform.sign(platform.claims(login.nonce()))), Failure.STATE_USED);
    }

    @Test
    void case18_browserWithoutCookie() {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        assertRefused(launch(new TestBrowser(port), login, token), Failure.NO_COOKIE);
    }

    @Test
    void case18_stateOfAnotherBrowser() {
        Login login = login();
        TestBrowser attacked = new TestBrowser(port);
        login(attacked);
        assertRefused(launch(attacked, login, platform.sign(platform.claims(login.nonce()))), Failure.OTHER_BROWSER);
    }

    @Test
    void case19_stateOfAnotherRegistrationOfTheIssuer() {
        String second = "second-" + Tokens.random(6);
        platform.register(second);
        Map<String, String> request = loginRequest();
        request.put("client_id", second);
        Login login = begun(browser.post("/lti/login", request));
        assertRefused(launch(login, platform.sign(platform.claims(login.nonce()))), Failure.AUDIENCE_OTHER);
    }

    @Test
    void case20_launchByGet() {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        assertRefused(browser.get("/lti/launch?state=" + login.state() + "&id_token=" + token), Failure.LAUNCH_BY_GET);
        assertRefused(browser.get("/lti/launch"), Failure.LAUNCH_BY_GET);
    }

    @Test
    void case20_tokenInTheAddressOfAPost() {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        assertRefused(
                browser.post("/lti/launch?id_token=" + token, Map.of("state", login.state())),
                Failure.TOKEN_IN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "id_token"})
    void case21_parameterTwice(String name) {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        String form = TestBrowser.encoded(Map.of("state", login.state(), "id_token", token)) + "&" + name + "=again";
        assertRefused(browser.post("/lti/launch", form, TestBrowser.FORM), Failure.PARAMETER_TWICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded; charset=ISO-8859-1",
                "application/x-www-form-urlencoded; charset=utf-16",
                "nonsense"
            })
    void case22_wrongContentType(String type) {
        Login login = login();
        Map<String, String> form =
                Map.of("state", login.state(), "id_token", platform.sign(platform.claims(login.nonce())));
        assertRefused(browser.post("/lti/launch", TestBrowser.encoded(form), type), Failure.FORM_TYPE);
    }

    @Test
    void case22_bytesThatAreNoUtf8() {
        String form = "state=" + login().state() + "&id_token=%FF%FE";
        assertRefused(browser.post("/lti/launch", form, TestBrowser.FORM), Failure.FORM_UNREADABLE);
    }

    @Test
    void case23_bodyOverOneMegabyte() {
        String form = "state=" + login().state() + "&id_token=" + "x".repeat(1024 * 1024);
        assertRefused(browser.post("/lti/launch", form, TestBrowser.FORM), Failure.FORM_TOO_LARGE);
    }

    @Test
    void case23_bodyOverOneMegabyteOfUntoldLength() {
        byte[] form = ("state=" + login().state() + "&id_token=" + "x".repeat(1024 * 1024)).getBytes();
        HttpResponse<String> answer = browser.send(browser.request("/lti/launch")
                .header("Content-Type", TestBrowser.FORM)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(form))));
        assertRefused(answer, Failure.FORM_UNREADABLE);
    }

    @Test
    void case23_tokenOver64Kilobytes() {
        assertRefused(launch(login(), "x".repeat(64 * 1024 + 1)), Failure.TOKEN_TOO_LONG);
    }

    @Test
    void case23_headerOver4Kilobytes() {
        Login login = login();
        Map<String, Object> header = TestPlatform.header(TestPlatform.KEY);
        header.put("padding", "x".repeat(4096));
        byte[] claims = TestPlatform.json(platform.claims(login.nonce()));
        assertRefused(launch(login, TestPlatform.sign(TestPlatform.KEY, header, claims)), Failure.HEADER_TOO_LONG);
    }

    @Test
    void case24_cookieOfAnotherValue() {
        Login login = login();
        browser.cookies.replaceAll((name, value) -> Tokens.random());
        assertRefused(launch(login, platform.sign(platform.claims(login.nonce()))), Failure.OTHER_BROWSER);
    }

    @Test
    void case62_nonceOfAnAcceptedLaunchInANewLogin() {
        Login used = login();
        assertAccepted(launch(used, platform.sign(platform.claims(used.nonce()))));
        Login again = login();
        assertRefused(launch(again, platform.sign(platform.claims(used.nonce()))), Failure.NONCE_OTHER);
    }

    @Test
    void case63_ofTwentyAtOnceExactlyOneIsAccepted() throws Exception {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        Set<String> cookieNames = new HashSet<>(browser.cookies.keySet());
        List<Callable<Integer>> posts = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(it -> () -> {
                    TestBrowser copy = new TestBrowser(port);
                    cookieNames.forEach(name -> copy.cookies.put(name, browser.cookies.get(name)));
                    return launch(copy, login, token).statusCode();
                })
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(20);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : pool.invokeAll(posts)) {
            answers.add(answer.get());
        }
        pool.shutdown();

        assertThat(answers).filteredOn(it -> it == 303).hasSize(1);
        assertThat(answers).filteredOn(it -> it == 409).hasSize(19);
    }

    @Test
    void case64_replayOnAnotherNode() {
        String[] node = {
            "--server.port=0",
            "--spring.config.import=",
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--anteroom.data-directory=" + properties.dataDirectory(),
            "--anteroom.key-encryption-key=" + AnteroomTest.KEY_ENCRYPTION_KEY,
            "--anteroom.lti.allowed-hosts=127.0.0.1"
        };
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        assertAccepted(launch(login, token));
        browser.cookies.remove("anteroom");

        try (var context = new SpringApplicationBuilder(AnteroomApplication.class).run(node)) {
            TestBrowser there =
                    new TestBrowser(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            there.cookies.putAll(browser.cookies);
            HttpResponse<String> replay = launch(there, login, token);
            context.getBean(Traces.class).flush();
            assertRefused(replay, Failure.STATE_USED);

            Login fresh = login();
            HttpResponse<String> launch = launch(there, fresh, platform.sign(platform.claims(fresh.nonce())));
            assertThat(launch.statusCode()).isEqualTo(303);
        }
    }

    @Test
    void case78_registrationDisabledSinceTheLogin() {
        Login login = login();
        registrations.enable(platform.registration, false);
        assertRefused(launch(login, platform.sign(platform.claims(login.nonce()))), Failure.PLATFORM_DISABLED);
    }

    @Test
    void platformsErrorIsExplainedAndSpendsTheState() {
        Login login = login();
        Map<String, String> form =
                Map.of("state", login.state(), "error", "login_required", "error_description", "Ada is not here");
        HttpResponse<String> answer = browser.post("/lti/launch", form);

        assertRefused(answer, Failure.PLATFORM_LOGIN_REQUIRED);
        assertThat(answer.body()).doesNotContain("Ada is not here");
        assertRefused(launch(login, platform.sign(platform.claims(login.nonce()))), Failure.STATE_USED);

        Map<String, String> other = Map.of("state", login().state(), "error", "access_denied");
        HttpResponse<String> denied = browser.post("/lti/launch", other);
        assertRefused(denied, Failure.PLATFORM_ERROR);
        assertThat(trace(denied).get("detail")).isEqualTo("error=access_denied");
    }
}
