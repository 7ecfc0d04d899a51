package org.anteroom.lti;

import static org.anteroom.lti.TestPlatform.KEY;
import static org.anteroom.lti.TestPlatform.LTI;
import static org.anteroom.lti.TestPlatform.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be let in, however odd it looks. */
class LaunchAcceptanceTests extends LaunchFixture {

    private static final String ROLES = LTI + "roles";
    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";

    @Test
    void teacherLandsInTheRoomOfTheActivity() {
        Map<String, Object> trace = assertAccepted(launchWith(claims -> {}));

        assertThat(trace.get("landing").toString()).startsWith("/rooms/");
        assertThat(browser.get(page(trace)).statusCode()).isEqualTo(200);
    }

    @Test
    void studentIsLetIn() {
        assertAccepted(launchWith(claims -> claims.put(ROLES, List.of(MEMBERSHIP + "#Learner"))));
    }

    @ParameterizedTest
    @MethodSource("rolesThatAreGood")
    void oddRoles(List<String> roles) {
        assertAccepted(launchWith(claims -> claims.put(ROLES, roles)));
    }

    static Stream<Named<List<String>>> rolesThatAreGood() {
        return Stream.of(
                Named.of("several", List.of(MEMBERSHIP + "#Instructor", MEMBERSHIP + "#Mentor")),
                Named.of("short", List.of("Learner")),
                Named.of("unknown beside known", List.of("urn:unknown", MEMBERSHIP + "#Instructor")),
                Named.of("one empty text", List.of("")),
                Named.of("none", List.of()),
                Named.of("test user", List.of("http://purl.imsglobal.org/vocab/lti/system/person#TestUser")),
                Named.of("as many as fit", Collections.nCopies(200, "Learner")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void oddButGoodClaims(Consumer<Map<String, Object>> change) {
        assertAccepted(launchWith(change));
    }

    static Stream<Named<Consumer<Map<String, Object>>>> changes() {
        return Stream.of(
                change("only e-mail", it -> it.keySet().removeAll(List.of("name", "given_name", "family_name"))),
                change("only names", it -> it.remove("email")),
                change("nothing personal", LaunchAcceptanceTests::removePersonal),
                change("student with a resource link only", it -> {
                    removePersonal(it);
                    removeOptional(it);
                    it.put(ROLES, List.of(MEMBERSHIP + "#Learner"));
                }),
                change("teacher with e-mail and no context", it -> {
                    it.keySet().removeAll(List.of("name", "given_name", "family_name"));
                    it.remove(LTI + "context");
                }),
                change("nothing optional", LaunchAcceptanceTests::removeOptional),
                change("context without words", it -> it.put(LTI + "context", Map.of("id", "2"))),
                change("link without title", it -> it.put(LTI + "resource_link", Map.of("id", "5"))),
                change("custom empty", it -> it.put(LTI + "custom", Map.of())),
                change("custom absent", it -> it.remove(LTI + "custom")),
                change("custom of all kinds", it -> it.put(LTI + "custom", oddCustom())),
                change("unknown claims", LaunchAcceptanceTests::addUnknown),
                change("odd locale", it -> it.put("locale", "en_us-xx_")),
                change("locale of Moodle", it -> it.put(LTI + "launch_presentation", Map.of("locale", "de_kids"))),
                change(
                        "unknown document target",
                        it -> it.put(LTI + "launch_presentation", Map.of("document_target", "hologram"))),
                change("new window", it -> it.put(LTI + "launch_presentation", Map.of("document_target", "window"))),
                change("mentor", it -> it.put(LTI + "role_scope_mentor", List.of("7"))),
                change("words of the world", LaunchAcceptanceTests::addWords),
                change(
                        "long titles",
                        it -> it.put(
                                LTI + "context",
                                Map.of("id", "2", "title", "T".repeat(255), "label", "L".repeat(255)))),
                change(
                        "HTML in titles",
                        it -> it.put(LTI + "resource_link", Map.of("id", "5", "title", "<script>alert(1)</script>"))),
                change("grades service", LaunchAcceptanceTests::addGrades),
                change("members service", LaunchAcceptanceTests::addMembers),
                change("grades and members services", LaunchAcceptanceTests::addServices),
                change("expires in an hour", it -> it.put("exp", now() + 3600)),
                change("nbf", it -> it.put("nbf", now())),
                change("clock 30 s ahead", it -> {
                    it.put("iat", now() + 30);
                    it.put("nbf", now() + 30);
                    it.put("exp", now() + 90);
                }),
                change("clock 30 s behind", it -> {
                    it.put("iat", now() - 30);
                    it.put("exp", now() - 30);
                }));
    }

    @Test
    void htmlInTitlesIsShownAsText() {
        String script = "<script>alert(1)</script>";
        Map<String, Object> trace = assertAccepted(launchWith(claims -> {
            claims.put("name", script);
            claims.put(LTI + "context", Map.of("id", "2", "title", script, "label", script));
            claims.put(LTI + "resource_link", Map.of("id", "5", "title", script));
        }));
        assertThat(browser.get(page(trace)).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain(script);
    }

    @Test
    void sessionsCookieLivesInAFrameAndHasANewIdAtEachLaunch() {
        HttpResponse<String> first = launchWith(claims -> {});
        assertAccepted(first);
        String id = browser.cookies.get("anteroom");
        assertThat(first.headers().allValues("Set-Cookie"))
                .filteredOn(it -> it.startsWith("anteroom="))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=None", "Partitioned", "Path=/")
                .doesNotContain("Max-Age");

        assertAccepted(launchWith(claims -> {}));
        assertThat(browser.cookies.get("anteroom")).isNotEqualTo(id);
        browser.cookies.put("anteroom", id);
        assertThat(browser.get("/rooms").statusCode()).isEqualTo(401);
    }

    @Test
    void audienceInAListOfOne() {
        assertAccepted(launchWith(claims -> claims.put("aud", List.of(platform.clientId))));
    }

    @Test
    void audienceListWithAzp() {
        assertAccepted(launchWith(claims -> {
            claims.put("aud", List.of(platform.clientId));
            claims.put("azp", platform.clientId);
        }));
    }

    @Test
    void singleAudienceWithAzp() {
        assertAccepted(launchWith(claims -> claims.put("azp", platform.clientId)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://localhost:8080/lti/launch?from=5&x=y%20z",
                "http://LOCALHOST:8080/"
            })
    void targetWithinTheTool(String target) {
        Map<String, Object> trace = assertAccepted(launchWith(claims -> claims.put(LTI + "target_link_uri", target)));
        assertThat(trace.get("detail")).isEqualTo("the signed target differs from the login's");
    }

    @Test
    void launchWithContentThatIsNotOursIsGoodAndItsTraceSaysSo() {
        assertThat(steps(assertAccepted(launchWith(claims -> {})))).contains("CONTENT_KEY");
        Map<String, Object> trace =
                assertAccepted(launchWith(claims -> claims.put(LTI + "custom", Map.of("room", "room.1.1.1.forged"))));
        assertThat(trace.get("detail")).isEqualTo("content key: not sealed by this tool");
        assertThat(steps(trace)).contains("LANDING").doesNotContain("CONTENT_KEY");
    }

    @Test
    void typMayBeAbsent() {
        Login login = login();
        Map<String, Object> header = TestPlatform.header(KEY);
        header.remove("typ");
        byte[] claims = TestPlatform.json(platform.claims(login.nonce()));
        assertAccepted(launch(login, TestPlatform.sign(KEY, header, claims)));
    }

    @Test
    void unknownFormFieldsAreIgnored() {
        Login login = login();
        assertAccepted(browser.post(
                "/lti/launch",
                Map.of(
                        "state", login.state(),
                        "id_token", platform.sign(platform.claims(login.nonce())),
                        "utf8", "✓",
                        "authenticity_token", "x",
                        "lti_storage_target", "_parent")));
    }

    @Test
    void formWithCharset() {
        Login login = login();
        String form = TestBrowser.encoded(
                Map.of("state", login.state(), "id_token", platform.sign(platform.claims(login.nonce()))));
        assertAccepted(browser.post("/lti/launch", form, TestBrowser.FORM + ";charset=UTF-8"));
    }

    @Test
    void newKeyOfThePlatformIsFetched() {
        assertAccepted(launchWith(claims -> {}));
        platform.publish(TestPlatform.keySet(List.of(KEY, OTHER_KEY)));
        Login login = login();
        byte[] claims = TestPlatform.json(platform.claims(login.nonce()));
        assertAccepted(launch(login, TestPlatform.sign(OTHER_KEY, TestPlatform.header(OTHER_KEY), claims)));
    }

    @Test
    void keysWithoutAlgAndUseBesideOnesOfOtherKinds() {
        Map<String, Object> bare = new LinkedHashMap<>(KEY.toPublicJWK().toJSONObject());
        bare.keySet().removeAll(List.of("alg", "use"));
        List<Map<String, Object>> keys =
                List.of(Map.of("kty", "EC", "crv", "P-256", "x", "AA", "y", "AA"), Map.of("kty", "nonsense"), bare);
        platform.publish(new String(TestPlatform.json(Map.of("keys", keys))));
        assertAccepted(launchWith(claims -> {}));
    }

    @Test
    void twoFramesOfANewBrowserAtOnce() {
        TestBrowser left = new TestBrowser(port);
        TestBrowser right = new TestBrowser(port);
        Login first = login(left);
        Login second = login(right);
        browser.cookies.putAll(left.cookies);
        browser.cookies.putAll(right.cookies);

        assertAccepted(launch(first, platform.sign(platform.claims(first.nonce()))));
        assertAccepted(launch(second, platform.sign(platform.claims(second.nonce()))));
    }

    @Test
    void sameUserInTwoCoursesInTwoTabs() {
        Map<String, Object> biology = assertAccepted(launchWith(claims -> {}));
        Map<String, Object> physics = assertAccepted(launchWith(claims -> {
            claims.put(LTI + "context", Map.of("id", "7", "title", "Physics"));
            claims.put(ROLES, List.of(MEMBERSHIP + "#Learner"));
        }));

        assertThat(browser.get(page(biology)).body()).contains("Weekly meeting");
        assertThat(browser.get(page(physics)).statusCode()).isEqualTo(200);
    }

    @Test
    void laterLaunchBringsNewTitleAndRole() {
        assertAccepted(launchWith(claims -> {}));
        assertAccepted(launchWith(claims -> {
            claims.put(LTI + "context", Map.of("id", "2", "title", "Biology II"));
            claims.put(ROLES, List.of(MEMBERSHIP + "#Learner"));
        }));
        assertThat(jdbc.sql("""
                        select c.title, m.role from channel c join membership m on m.channel_id = c.id
                        where c.registration_id = ?
                        """).param(platform.registration.value()).query().singleRow())
                .containsValues("Biology II", "MEMBER");
    }

    @Test
    void reloadOfALaunchLeadsToItsVisitWhileThatLives() {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        HttpResponse<String> first = launch(login, token);
        assertAccepted(first);
        HttpResponse<String> again = launch(login, token);

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        traces.flush();
        assertThat(jdbc.sql("select outcome from launch_trace where registration_id = ? order by finished_at")
                        .param(platform.registration.value())
                        .query(String.class)
                        .list())
                .containsExactly("ACCEPTED", "RESUMED");
    }

    @Test
    void traceHoldsNothingOfThePerson() {
        Login login = login();
        String token = platform.sign(platform.claims(login.nonce()));
        Map<String, Object> trace = assertAccepted(launch(login, token));

        assertThat(steps(trace))
                .startsWith("LOGIN_FORM")
                .contains("SIGNATURE", "NONCE")
                .endsWith("LANDING");
        assertThat(((Number) trace.get("clock_skew_seconds")).longValue()).isBetween(-5L, 0L);
        assertThat(trace.get("message_type")).isEqualTo("LtiResourceLinkRequest");
        assertThat(trace.toString()).doesNotContain("Ada", "school.example", login.state(), login.nonce(), token);
    }

    private static String page(Map<String, Object> trace) {
        return trace.get("landing") + "?visit=" + trace.get("code");
    }

    private static Named<Consumer<Map<String, Object>>> change(String name, Consumer<Map<String, Object>> change) {
        return Named.of(name, change);
    }

    private static void removePersonal(Map<String, Object> claims) {
        claims.keySet().removeAll(List.of("name", "given_name", "family_name", "email"));
    }

    private static void removeOptional(Map<String, Object> claims) {
        List.of("lis", "launch_presentation", "ext", "custom", "tool_platform").forEach(it -> claims.remove(LTI + it));
    }

    private static Map<String, Object> oddCustom() {
        Map<String, Object> custom = new LinkedHashMap<>();
        custom.put("number", 5);
        custom.put("truth", true);
        custom.put("nothing", null);
        custom.put("variable", "$ResourceLink.id.history");
        custom.put("list", List.of("x"));
        return custom;
    }

    private static void addUnknown(Map<String, Object> claims) {
        claims.put("https://vendor.example/x", Map.of("deep", Map.of("list", List.of(1, 2.5, "x"))));
        claims.put("https://vendor.example/list", Arrays.asList(null, true));
        claims.put("https://vendor.example/null", null);
    }

    private static void addWords(Map<String, Object> claims) {
        claims.put("name", "עדה 🎓 𠜎 Ada");
        claims.put(LTI + "context", Map.of("id", "курс-2", "title", "بيولوجيا 🧬", "label", "生物"));
    }

    private static void addServices(Map<String, Object> claims) {
        addGrades(claims);
        addMembers(claims);
    }

    private static void addGrades(Map<String, Object> claims) {
        claims.put(
                "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                Map.of(
                        "scope",
                        List.of("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
                        "lineitems",
                        "https://x/y"));
    }

    private static void addMembers(Map<String, Object> claims) {
        claims.put(
                "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                Map.of("context_memberships_url", "https://x/y", "service_versions", List.of("1.0", "2.0")));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
