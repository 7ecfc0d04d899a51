package org.anteroom.lti;

import static org.anteroom.lti.DeepLinkingRulesTests.SETTINGS;
import static org.anteroom.lti.TestPlatform.LTI;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anteroom.platform.key.ToolKeys;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The selection of content from the request of the platform to the answer that it gets. */
class SelectionTests extends LaunchFixture {

    private static final String CONTENT_ITEMS = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";
    private static final String DATA = "https://purl.imsglobal.org/spec/lti-dl/claim/data";

    @Autowired
    ToolKeys keys;

    private String selection;

    @SuppressWarnings("unchecked")
    private Document begin(Consumer<Map<String, Object>> change) {
        HttpResponse<String> launch = launchWith(claims -> {
            DeepLinkingRulesTests.selectContent(claims);
            change.accept((Map<String, Object>) claims.get(SETTINGS));
        });
        selection = launch.headers().firstValue("Location").orElseThrow();
        return Jsoup.parse(browser.get(selection).body());
    }

    private HttpResponse<String> answer(Document page, Map<String, String> choice) {
        Map<String, String> form = new LinkedHashMap<>(choice);
        form.put("_csrf", page.select("#selection input[name=_csrf]").val());
        return browser.post(selection, form);
    }

    private Map<String, Object> claims(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JWSObject jwt = JWSObject.parse(
                Jsoup.parse(answer.body()).select("input[name=JWT]").val());
        assertThat(jwt.getHeader().getKeyID()).isEqualTo(keys.current().getKeyID());
        assertThat(jwt.verify(new RSASSAVerifier(keys.current()))).isTrue();
        return jwt.getPayload().toJSONObject();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> claims) {
        return (List<Map<String, Object>>) claims.get(CONTENT_ITEMS);
    }

    @Test
    void answerIsSignedForThePlatformAndBackDated() throws Exception {
        Document page = begin(settings -> settings.put("data", "opaque = \"x\" + / é"));
        Map<String, Object> claims = claims(answer(page, Map.of("newRoom", "Cells")));
        long now = Instant.now().getEpochSecond();
        long issued = ((Number) claims.get("iat")).longValue();
        assertThat(now - issued).isBetween(30L, 60L);
        assertThat(((Number) claims.get("exp")).longValue() - issued).isLessThanOrEqualTo(300);
        assertThat(claims)
                .containsEntry("iss", platform.clientId)
                .containsEntry("aud", platform.issuer)
                .containsEntry(LTI + "deployment_id", TestPlatform.DEPLOYMENT)
                .containsEntry(LTI + "message_type", "LtiDeepLinkingResponse")
                .containsEntry(LTI + "version", "1.3.0")
                .containsEntry(DATA, "opaque = \"x\" + / é")
                .doesNotContainKey("sub");
        assertThat(claims.get("nonce").toString()).hasSizeGreaterThan(20);
    }

    @Test
    void itemNamesTheRoomByASealedHandleAndNothingUnaccepted() throws Exception {
        Map<String, Object> claims = claims(answer(begin(settings -> {}), Map.of("newRoom", "Cells & <co>")));
        Map<String, Object> item = items(claims).get(0);
        assertThat(claims).doesNotContainKey(DATA);
        assertThat(item).containsOnlyKeys("type", "title", "url", "icon", "custom");
        assertThat(item).containsEntry("type", "ltiResourceLink").containsEntry("title", "Cells & <co>");
        String handle = ((Map<?, ?>) item.get("custom")).get("room").toString();
        assertThat(handle).matches("room\\.[A-Za-z0-9_.-]{45,200}");
        assertThat(item.get("url").toString()).isEqualTo("http://localhost:8080/lti/launch?room=" + handle);
    }

    @Test
    void platformThatTakesWindowsAloneGetsOne() throws Exception {
        Document page = begin(settings -> settings.put("accept_presentation_document_targets", List.of("window")));
        assertThat(items(claims(answer(page, Map.of("newRoom", "Cells")))).get(0))
                .containsKey("window");
    }

    @Test
    void severalThingsBecomeSeveralItems() throws Exception {
        Document page = begin(settings -> {});
        answer(page, Map.of("newRoom", "First"));
        page = Jsoup.parse(browser.get(selection).body());
        String first = page.select("input[name=room]").val();
        List<Map<String, Object>> items =
                items(claims(answer(page, Map.of("room", first, "channelPage", "true", "newRoom", "Second"))));
        assertThat(items).extracting(item -> item.get("title")).containsExactly("Biology", "First", "Second");
        assertThat(((Map<?, ?>) items.get(0).get("custom")).get("room").toString())
                .startsWith("channel.");
    }

    @Test
    void platformThatTakesOneThingGetsOne() throws Exception {
        Document page = begin(settings -> settings.put("accept_multiple", "false"));
        HttpResponse<String> refused = answer(page, Map.of("channelPage", "true", "newRoom", "Cells"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("one thing at a time");
        assertThat(Jsoup.parse(refused.body()).select("#new-room").val()).isEqualTo("Cells");
        assertThat(jdbc.sql(
                                "select count(*) from room where name = 'Cells' and channel_id = (select max(id) from channel)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(items(claims(answer(page, Map.of("channelPage", "true"))))).hasSize(1);
    }

    @Test
    void nothingSelectedIsSaid() {
        HttpResponse<String> refused = answer(begin(settings -> {}), Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("Nothing is selected");
    }

    @Test
    void cancelAnswersWithNoItemsAndTheData() throws Exception {
        Document page = begin(settings -> settings.put("data", "back"));
        HttpResponse<String> answer = answer(page, Map.of("_method", "delete"));
        Map<String, Object> claims = claims(answer);
        assertThat(items(claims)).isEmpty();
        assertThat(claims).containsEntry(DATA, "back");
    }

    @Test
    void answerGoesToTheSignedAddressAndNowhereElse() {
        Document page = begin(settings -> {});
        HttpResponse<String> answer = answer(
                page,
                Map.of(
                        "newRoom", "Cells",
                        "returnUrl", "https://evil.example/",
                        "deep_link_return_url", "https://evil.example/",
                        "data", "evil"));
        Element form =
                Jsoup.parse(answer.body()).select("form[data-behaviour=submit]").get(0);
        assertThat(form.attr("action")).isEqualTo("https://moodle.example/mod/lti/contentitem_return.php?course=2");
        assertThat(form.select("input").eachAttr("name")).containsExactly("JWT");
        assertThat(form.select("button")).hasSize(1);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("form-action https://moodle.example; ");
        assertThat(browser.get(selection)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("form-action 'self'; ");
    }

    @Test
    void case89_answerWithoutARequestIsNotFound() {
        Document page = begin(settings -> {});
        String others = selection;
        assertThat(browser.get(selection.replaceFirst("\\d+", "999999")).statusCode())
                .isEqualTo(404);
        browser = new TestBrowser(port);
        assertThat(browser.post(others, Map.of("newRoom", "Cells")).statusCode())
                .isIn(401, 403);
        launchWith(claims -> {
            DeepLinkingRulesTests.selectContent(claims);
            claims.put("sub", "another");
        });
        String visit = others.substring(others.indexOf('?'));
        assertThat(browser.get(others.replace(visit, "")).statusCode()).isEqualTo(404);
        assertThat(page.select("#selection")).hasSize(1);
    }

    @Test
    void launchOfAPassedLinkOpensItsRoom() throws Exception {
        Map<String, Object> item = items(claims(answer(begin(settings -> {}), Map.of("newRoom", "Cells"))))
                .get(0);
        String room = jdbc.sql("select max(id) from room").query(String.class).single();
        assertThat(landing(launchWith(claims -> follow(claims, item)))).isEqualTo("/rooms/" + room);
        // Where a platform keeps no custom parameters, the signed address tells.
        assertThat(landing(launchWith(claims -> {
                    follow(claims, item);
                    claims.put(LTI + "custom", new HashMap<>());
                    claims.put(LTI + "resource_link", Map.of("id", "77"));
                })))
                .isEqualTo("/rooms/" + room);
    }

    /** In another course of the same teacher. */
    private String roomElsewhere(String name) throws Exception {
        HttpResponse<String> launch = launchWith(claims -> {
            DeepLinkingRulesTests.selectContent(claims);
            claims.put(LTI + "context", Map.of("id", "elsewhere", "title", "Chemistry"));
        });
        selection = launch.headers().firstValue("Location").orElseThrow();
        answer(Jsoup.parse(browser.get(selection).body()), Map.of("newRoom", name));
        return Jsoup.parse(browser.get(selection).body())
                .select("input[name=room]")
                .val();
    }

    @Test
    void roomOfAnotherCourseIsClonedAndTheCloneIsLinked() throws Exception {
        String original = roomElsewhere("Bonds");
        Document page = begin(settings -> {});
        assertThat(page.select("#selection input[name=copy]").eachAttr("value")).containsExactly(original);
        assertThat(page.select("#selection").text()).contains("Bonds", "Chemistry");

        Map<String, Object> item =
                items(claims(answer(page, Map.of("copy", original)))).get(0);
        String clone = landing(launchWith(claims -> follow(claims, item))).replace("/rooms/", "");
        assertThat(clone).isNotEqualTo(original);
        assertThat(jdbc.sql(
                                "select parent_id from room where id = ? and channel_id <> (select channel_id from room where id = ?)")
                        .params(clone, original)
                        .query(String.class)
                        .single())
                .isEqualTo(original);
    }

    @Test
    void roomOfSomebodyElseIsNeitherLinkedNorCloned() throws Exception {
        String others = roomElsewhere("Hidden");
        jdbc.sql("insert into user_account (registration_id, sub, name, created_at) values (?, 'otto', 'Otto', ?)")
                .params(platform.registration.value(), Instant.now())
                .update();
        jdbc.sql(
                        "update room set published = false, owner_id = (select id from user_account where registration_id = ? and sub = 'otto') where id = ?")
                .params(platform.registration.value(), others)
                .update();
        jdbc.sql("delete from room_grant where room_id = ?").param(others).update();
        Document page = begin(settings -> {});
        assertThat(page.text()).doesNotContain("Hidden");
        for (String field : List.of("room", "copy")) {
            assertThat(answer(page, Map.of(field, others)).statusCode())
                    .as(field)
                    .isEqualTo(404);
        }
        assertThat(jdbc.sql("select count(*) from room where parent_id = ?")
                        .param(others)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    static void follow(Map<String, Object> claims, Map<String, Object> item) {
        claims.put(LTI + "custom", item.get("custom"));
        claims.put(LTI + "target_link_uri", item.get("url"));
    }

    static String landing(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }
}
