package org.anteroom.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.lti.trace.Failure;
import org.anteroom.platform.PlatformChanges;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A browser that keeps no cookie of the tool inside the platform's page. */
class CookielessLaunchTests extends LaunchFixture {

    private static final String FRAME = "iframe";
    private static final String TAB = "document";

    @Autowired
    private AnteroomProperties properties;

    @Autowired
    private PlatformChanges changes;

    @Test
    void frameWithoutCookieNamesThePersonAndSignsNobodyIn() {
        Login login = login();
        HttpResponse<String> answer = send(FRAME, null, launchOf(login));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(isolated(answer))
                .contains("You are Ada Byron (ada@school.example) in Biology of 127.0.0.1.")
                .doesNotContain("My rooms");
        Element form = Jsoup.parse(answer.body()).selectFirst("form[target=_blank][action=/visits]");
        assertThat(form.selectFirst("[name=ticket]").val()).matches("[A-Za-z0-9_-]{43}");
        assertThat(proved(answer)).isFalse();
    }

    @Test
    void frameWithoutCookieSpeaksTheLanguageOfTheLaunch() {
        Login login = login();
        Map<String, Object> claims = platform.claims(login.nonce());
        claims.put(TestPlatform.LTI + "launch_presentation", Map.of("locale", "de_kids"));
        HttpResponse<String> answer =
                send(FRAME, null, Map.of("state", login.state(), "id_token", platform.sign(claims)));

        assertThat(Jsoup.parse(answer.body()).selectFirst("html").attr("lang")).isEqualTo("de");
    }

    @Test
    void frameWithoutCookieUsesTheStateUp() {
        Login login = login();
        Map<String, String> launch = launchOf(login);
        send(FRAME, null, launch);

        assertRefused(send(FRAME, null, launch), Failure.STATE_USED);
    }

    @Test
    void frameWithoutCookieChecksTheTokenAllTheSame() {
        Login login = login();
        Map<String, String> launch = new LinkedHashMap<>(launchOf(login));
        launch.put("id_token", platform.sign(platform.claims("another-nonce")));

        assertRefused(send(FRAME, null, launch), Failure.NONCE_OTHER);
    }

    /** There a new tab is no help, and an attacker's site can make a browser post a launch. */
    @Test
    void tabWithoutCookieIsRefused() {
        assertRefused(send(TAB, null, launchOf(login())), Failure.NO_COOKIE);
        assertRefused(send(null, null, launchOf(login())), Failure.NO_COOKIE);
    }

    @Test
    void selectionOfContentWithoutCookieIsRefused() {
        Login login = login();
        Map<String, Object> claims = platform.claims(login.nonce());
        claims.put(TestPlatform.LTI + "message_type", "LtiDeepLinkingRequest");
        claims.put(
                "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
                Map.of(
                        "accept_types", List.of("ltiResourceLink"),
                        "accept_presentation_document_targets", List.of("iframe"),
                        "deep_link_return_url", platform.issuer + "/return"));

        assertRefused(
                send(FRAME, null, Map.of("state", login.state(), "id_token", platform.sign(claims))),
                Failure.NO_COOKIE);
    }

    @Test
    void traceSaysThatThereWasNoCookie() {
        Login login = login();
        send(FRAME, null, launchOf(login));

        Map<String, Object> trace = trace(traceCode(login));
        assertThat(trace.get("outcome")).isEqualTo("ACCEPTED");
        assertThat(trace.get("detail").toString()).contains("no cookie");
        assertThat(steps(trace)).contains("SIGNATURE", "LANDING").doesNotContain("BROWSER");
    }

    @Test
    void newBrowserOfAPlatformWithStorageIsAskedToPutASecretThere() {
        HttpResponse<String> page = loginWithStorage(new TestBrowser(port));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).anyMatch(it -> it.startsWith("anteroom-browser."));
        Element link = Jsoup.parse(page.body()).selectFirst("a[data-behaviour=storage-put]");
        assertThat(link.attr("href")).startsWith(platform.issuer + "/auth?site=1&");
        assertThat(link.attr("data-frame")).isEqualTo("post_message_forwarding");
        assertThat(platform.issuer).startsWith(link.attr("data-origin") + "/");
        assertThat(link.attr("data-key")).isEqualTo("state_" + asked(page).state());
        assertThat(stored(asked(page), "storage_hash")).isEqualTo(Tokens.fingerprint(link.attr("data-value")));
    }

    @Test
    void knownBrowserOfAPlatformWithStorageGoesOnAtOnce() {
        login();
        assertThat(loginWithStorage(browser).statusCode()).isEqualTo(302);
    }

    @Test
    void tabOfAPlatformWithStorageGoesOnAtOnce() {
        Map<String, String> request = loginRequest();
        request.put("lti_storage_target", "_parent");
        TestBrowser in = new TestBrowser(port);
        HttpRequest.Builder login = in.request("/lti/login")
                .header("Content-Type", TestBrowser.FORM)
                .header("Sec-Fetch-Dest", TAB)
                .POST(BodyPublishers.ofString(TestBrowser.encoded(request)));
        assertThat(in.send(login).statusCode()).isEqualTo(302);
    }

    @Test
    void browserThatKeptTheCookieNeedsNoStorage() {
        Login login = asked(loginWithStorage(browser));
        assertAccepted(send(FRAME, null, launchOf(login), browser));
    }

    @Test
    void launchWithoutCookieAsksTheStorageBeforeTheStateIsUsed() {
        Login login = asked(loginWithStorage(new TestBrowser(port)));
        Map<String, String> launch = launchOf(login);
        HttpResponse<String> page = send(FRAME, null, launch);

        assertThat(page.statusCode()).isEqualTo(200);
        Element form = Jsoup.parse(page.body()).selectFirst("form[data-behaviour=storage-get]");
        assertThat(form.attr("action")).isEqualTo("/lti/launch");
        assertThat(form.attr("data-key")).isEqualTo("state_" + login.state());
        assertThat(form.selectFirst("[name=state]").val()).isEqualTo(login.state());
        assertThat(form.selectFirst("[name=id_token]").val()).isEqualTo(launch.get("id_token"));
        assertThat(form.selectFirst("[name=storage_proof]").val()).isEmpty();
        assertThat(stored(login, "used_at")).isNull();
        assertThat(policy(page)).contains("frame-ancestors 'self' http://127.0.0.1");
    }

    @Test
    void whatTheStorageGivesBackProvesTheBrowser() {
        HttpResponse<String> page = loginWithStorage(new TestBrowser(port));
        Map<String, String> launch = with(secret(page), launchOf(asked(page)));
        HttpResponse<String> answer = send(FRAME, ours(), launch);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(isolated(answer)).contains("You are Ada Byron");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(proved(answer)).isTrue();
        assertThat(steps(trace(traceCode(asked(page))))).contains("BROWSER");
        assertRefused(send(FRAME, ours(), launch), Failure.STATE_USED);
    }

    /** An attacker knows what their own browser stored. */
    @Test
    void proofThatAnotherSitePostsIsRefused() {
        for (String site : new String[] {"https://evil.example", "null", null}) {
            HttpResponse<String> page = loginWithStorage(new TestBrowser(port));
            assertRefused(send(FRAME, site, with(secret(page), launchOf(asked(page)))), Failure.OTHER_BROWSER);
        }
    }

    @Test
    void proofOfAnotherLoginIsRefused() {
        String other = secret(loginWithStorage(new TestBrowser(port)));
        HttpResponse<String> page = loginWithStorage(new TestBrowser(port));
        assertRefused(send(FRAME, ours(), with(other, launchOf(asked(page)))), Failure.OTHER_BROWSER);
    }

    @Test
    void whatTheLaunchItselfHoldsIsNoProof() {
        for (boolean state : new boolean[] {true, false}) {
            Login login = asked(loginWithStorage(new TestBrowser(port)));
            String known = state ? login.state() : login.nonce();
            assertRefused(send(FRAME, ours(), with(known, launchOf(login))), Failure.OTHER_BROWSER);
        }
    }

    @Test
    void proofForALoginThatStoredNothingIsRefused() {
        assertRefused(send(FRAME, ours(), with("anything", launchOf(login()))), Failure.OTHER_BROWSER);
    }

    @Test
    void proofBesideTheCookieOfAnotherBrowserIsRefused() {
        TestBrowser other = new TestBrowser(port);
        login(other);
        HttpResponse<String> page = loginWithStorage(new TestBrowser(port));
        assertRefused(send(FRAME, ours(), with(secret(page), launchOf(asked(page))), other), Failure.OTHER_BROWSER);
    }

    @Test
    void proofTwiceIsRefused() {
        HttpResponse<String> page = loginWithStorage(new TestBrowser(port));
        Map<String, String> launch = with(secret(page), launchOf(asked(page)));
        HttpRequest.Builder request = new TestBrowser(port)
                .request("/lti/launch")
                .header("Content-Type", TestBrowser.FORM)
                .header("Origin", ours())
                .POST(BodyPublishers.ofString(TestBrowser.encoded(launch) + "&storage_proof=x"));
        assertRefused(new TestBrowser(port).send(request), Failure.PARAMETER_TWICE);
    }

    @Test
    void silentStorageLeavesItToThePerson() {
        Login login = asked(loginWithStorage(new TestBrowser(port)));
        HttpResponse<String> answer = send(FRAME, ours(), with("", launchOf(login)));

        assertThat(isolated(answer)).contains("You are Ada Byron");
        assertThat(proved(answer)).isFalse();
    }

    @Test
    void silentStorageDoesNotLetATabIn() {
        Login login = asked(loginWithStorage(new TestBrowser(port)));
        assertRefused(send(TAB, ours(), with("", launchOf(login))), Failure.NO_COOKIE);
    }

    @Test
    void whoThePlatformDidNotKnowInTheFrameMayBeginAnewInATab() {
        Map<String, String> request = loginRequest();
        request.put("login_hint", "a+b/c=%20 &ä");
        request.put("lti_message_hint", "{\"cmid\": 12}");
        Login login = begun(browser.post("/lti/login", request));
        HttpResponse<String> answer =
                send(FRAME, null, Map.of("state", login.state(), "error", "login_required"), browser);

        assertRefused(answer, Failure.PLATFORM_LOGIN_REQUIRED);
        Login again = begun(new TestBrowser(port).get(restart(answer)));
        assertThat(again.parameters())
                .containsEntry("login_hint", "a+b/c=%20 &ä")
                .containsEntry("lti_message_hint", "{\"cmid\": 12}")
                .containsEntry("client_id", platform.clientId);
        assertThat(again.state()).isNotEqualTo(login.state());
    }

    @Test
    void absentHintStaysAbsentWhenTheLoginBeginsAnew() {
        Map<String, String> request = loginRequest();
        request.remove("lti_message_hint");
        request.remove("lti_deployment_id");
        Login login = begun(browser.post("/lti/login", request));
        HttpResponse<String> answer =
                send(FRAME, null, Map.of("state", login.state(), "error", "login_required"), browser);

        assertThat(begun(new TestBrowser(port).get(restart(answer))).parameters())
                .doesNotContainKeys("lti_message_hint", "lti_deployment_id");
    }

    @Test
    void tabIsNotToldToGoToATab() {
        Login login = login();
        assertThat(restart(send(TAB, null, Map.of("state", login.state(), "error", "login_required"), browser)))
                .isNull();
    }

    @Test
    void launchOfMoodleBeginsAnewInTheCourseOnly() {
        assertThat(restart(send(null, null, launchOf(login())))).isNotNull();
        jdbc.sql("update registration set product = 'moodle' where id = ?")
                .param(platform.registration.value())
                .update();
        changes.announce();
        assertThat(restart(send(null, null, launchOf(login())))).isNull();
    }

    private static String restart(HttpResponse<String> refused) {
        Element link = Jsoup.parse(refused.body()).selectFirst("a[target=_blank]");
        return link == null ? null : link.attr("href");
    }

    private HttpResponse<String> loginWithStorage(TestBrowser in) {
        Map<String, String> request = loginRequest();
        request.put("lti_storage_target", "post_message_forwarding");
        return in.post("/lti/login", request);
    }

    /** What the platform will be asked, by the page's link or the redirect. */
    private static Login asked(HttpResponse<String> page) {
        Document html = Jsoup.parse(page.body());
        return LaunchFixture.asked(
                html.selectFirst("a[data-behaviour=storage-put]").attr("href"));
    }

    private static String secret(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).selectFirst("a[data-value]").attr("data-value");
    }

    private Map<String, String> launchOf(Login login) {
        return Map.of("state", login.state(), "id_token", platform.sign(platform.claims(login.nonce())));
    }

    private static Map<String, String> with(String proof, Map<String, String> launch) {
        Map<String, String> all = new LinkedHashMap<>(launch);
        all.put("storage_proof", proof);
        return all;
    }

    private HttpResponse<String> send(String destination, String origin, Map<String, String> form) {
        return send(destination, origin, form, new TestBrowser(port));
    }

    private static HttpResponse<String> send(
            String destination, String origin, Map<String, String> form, TestBrowser in) {
        HttpRequest.Builder request = in.request("/lti/launch")
                .header("Content-Type", TestBrowser.FORM)
                .POST(BodyPublishers.ofString(TestBrowser.encoded(form)));
        if (destination != null) {
            request.header("Sec-Fetch-Dest", destination);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return in.send(request);
    }

    private String ours() {
        return properties.publicUrl().toString();
    }

    private static String isolated(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).text().replaceAll("[\u2068\u2069]", "");
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private boolean proved(HttpResponse<String> offer) {
        String ticket = Jsoup.parse(offer.body()).selectFirst("[name=ticket]").val();
        return jdbc.sql("select proved from ticket where ticket_hash = ?")
                .param(Tokens.fingerprint(ticket))
                .query(Boolean.class)
                .single();
    }

    private String traceCode(Login login) {
        return stored(login, "trace_code").toString();
    }

    private Object stored(Login login, String column) {
        return jdbc.sql("select * from login_state where state_hash = ?")
                .param(Tokens.fingerprint(login.state()))
                .query()
                .singleRow()
                .get(column);
    }
}
