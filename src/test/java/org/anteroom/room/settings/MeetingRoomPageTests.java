package org.anteroom.room.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The tab Meeting room, in browsers without JavaScript. */
@AnteroomTest
class MeetingRoomPageTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private ChannelId biology;
    private Person ada;
    private WebClient browser;

    @BeforeEach
    void course() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        browser = campus.browser(ada);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void roomIsSwitchedOnAndKeepsItsSettingsWhileItIsOff() throws IOException {
        HtmlPage off = open();
        assertThat(off.getElementById("roomModerators")).isNull();
        HtmlPage on = toggle(off);
        on.<HtmlInput>getHtmlElementById("mode-WEBINAR").setChecked(true);
        HtmlPage saved = save(on);
        assertThat(saved.asNormalizedText()).contains("The settings are saved", "Room mode is Webinar");
        assertThat(isAskedForGrants()).isFalse();

        HtmlPage again = toggle(toggle(saved));
        assertThat(again.<HtmlInput>getHtmlElementById("mode-WEBINAR").isChecked())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from room where channel_id = ?")
                        .param(biology.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(mvc.get().uri("/rooms").with(campus.as(ada))).bodyText().doesNotContain("room-" + room());
    }

    @Test
    void peopleAndGroupsAreFoundChosenAndRemovedWithoutJavaScript() throws IOException {
        campus.member("Sam Sample", biology);
        long samples = campus.group(biology, "Samplers");
        HtmlPage page = toggle(open());
        page.<HtmlInput>getHtmlElementById("mode-WEBINAR").setChecked(true);

        HtmlPage found = find(page, "roomModerators", "samp");
        assertThat(found.asNormalizedText()).contains("Sam Sample", "Samplers");
        assertThat(found.<HtmlInput>getHtmlElementById("mode-WEBINAR").isChecked())
                .isTrue();
        HtmlPage both = add(find(add(found, "Samplers"), "roomModerators", "sam s"), "Sam Sample");
        assertThat(chips(both, "roomModerators")).containsExactly("Samplers", "Sam Sample");
        HtmlPage one = both.<HtmlButton>querySelector("button[aria-label='Remove Sam Sample']")
                .click();
        HtmlPage saved = save(one);
        assertThat(saved.asNormalizedText())
                .contains("Room moderators added: \u2068Samplers\u2069")
                .doesNotContain("Sam Sample");
        assertThat(grants("room_group_grant")).containsExactly("ROOM_MODERATOR");
        assertThat(grants("room_grant")).isEmpty();
        assertThat(jdbc.sql("select group_id from room_group_grant where room_id = ?")
                        .param(room().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(samples);
        assertThat(isAskedForGrants()).isTrue();
    }

    @Test
    void secondOfTwoManagersIsToldWhatChangedAndNothingIsLost() throws IOException {
        campus.member("Sam", biology);
        campus.member("Pia", biology);
        HtmlPage stale = toggle(open());
        HtmlPage mine = open();
        mine.<HtmlInput>getHtmlElementById("mode-WEBINAR").setChecked(true);
        save(add(find(mine, "roomModerators", "Sam"), "Sam"));

        HtmlPage draft = add(find(stale, "chatModerators", "Pia"), "Pia");
        draft.<HtmlInput>getHtmlElementById("questions").setChecked(false);
        HtmlPage told = save(draft);
        assertThat(told.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(told.<DomElement>querySelector("section[role=alert]").asNormalizedText())
                .contains("Room mode is Webinar", "Room moderators added: \u2068Sam\u2069");
        HtmlPage saved = save(told);
        assertThat(saved.asNormalizedText())
                .contains("Q&A is off", "Chat moderators added: \u2068Pia\u2069")
                .doesNotContain("Room mode is", "removed");
        assertThat(chips(saved, "roomModerators")).containsExactly("Sam");
        assertThat(saved.<HtmlInput>getHtmlElementById("mode-WEBINAR").isChecked())
                .isTrue();
    }

    @Test
    void whoIsNamedGetsOneNotificationAndMembersOfGroupsNone() throws IOException {
        Person sam = campus.member("Sam", biology);
        Person gus = campus.member("Gus", biology);
        campus.group(biology, "Tutors", gus);
        HtmlPage page = toggle(open());
        page = add(find(page, "roomModerators", "Sam"), "Sam");
        page = add(find(page, "chatModerators", "Sam"), "Sam");
        page = add(find(page, "roomModerators", "Ada"), "Ada");
        save(add(find(page, "roomModerators", "Tutors"), "Tutors"));
        assertThat(news(sam)).containsExactly("made-moderator /channels/" + biology);
        assertThat(news(gus)).isEmpty();
        assertThat(news(ada)).isEmpty();
        assertThat(mvc.get().uri("/notifications").with(campus.as(sam)))
                .bodyText()
                .contains("You can moderate in this room now", "Biology");
    }

    @Test
    void outsidersAndGroupsOfOtherChannelsAreRefusedAndNothingIsSaved() {
        switchOn();
        ChannelId physics = campus.channel("Physics");
        Person stranger = campus.member("Stranger", physics);
        for (String key : List.of(
                "u" + stranger.id(), "g" + campus.group(physics, "Others"), "u0", "x", "u99999999999999999999")) {
            MvcTestResult refused = post("roomModerators", key);
            assertThat(refused).as(key).hasStatus(422);
            assertThat(refused)
                    .bodyText()
                    .contains("Only people and groups of this channel")
                    .doesNotContain("Stranger");
        }
        assertThat(grants("room_grant")).isEmpty();
        assertThat(grants("room_group_grant")).isEmpty();
    }

    @Test
    void moreChipsThanTheLimitAreRefusedInPlainWords() {
        switchOn();
        String[] many = IntStream.rangeClosed(1, 10_000).mapToObj(i -> "u" + i).toArray(String[]::new);
        assertThat(post("chatModerators", many)).hasStatus(422).bodyText().contains("At most 100 people and groups");
        assertThat(grants("room_grant")).isEmpty();
    }

    @Test
    void namesInEveryScriptAndMarkupAreFoundAndShownAsTheyAre() throws IOException {
        List<String> names = List.of("Şükrü Ağaoğlu", "Ирина", "محمد", "נועה", "田中さくら", "<b>Bo & Co</b>", "100%_!");
        names.forEach(name -> campus.member(name, biology));
        names.forEach(name -> campus.group(biology, "G " + name));
        HtmlPage page = toggle(open());
        for (String name : names) {
            page = find(page, "roomModerators", name);
            page = add(page, name);
            page = add(find(page, "roomModerators", "G " + name), "G " + name);
        }
        assertThat(chips(save(page), "roomModerators")).containsAll(names).hasSize(names.size() * 2);
    }

    @Test
    void moderatorWhoLeftTheChannelIsMarkedAndMayStay() throws IOException {
        Person sam = campus.member("Sam", biology);
        save(add(find(toggle(open()), "roomModerators", "Sam"), "Sam"));
        jdbc.sql("delete from membership where user_id = ?")
                .param(sam.id().value())
                .update();
        HtmlPage page = open();
        assertThat(page.asNormalizedText()).contains("Not in the channel at the moment");
        page.<HtmlInput>getHtmlElementById("questions").setChecked(false);
        assertThat(save(page).asNormalizedText()).contains("Q&A is off");
        assertThat(grants("room_grant")).containsExactly("ROOM_MODERATOR");
    }

    @Test
    void changesStandInTheLogOfTheChannel() throws IOException {
        campus.member("Sam", biology);
        HtmlPage page = toggle(open());
        page.<HtmlInput>getHtmlElementById("questions").setChecked(false);
        toggle(save(add(find(page, "roomModerators", "Sam"), "Sam")));
        assertThat(jdbc.sql("select kind from channel_activity where channel_id = ? order by id")
                        .param(biology.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "meeting-room.enabled",
                        "meeting-room.room.added",
                        "meeting-room.settings",
                        "meeting-room.disabled");
    }

    @Test
    void formOfARoomThatWasSwitchedOffMeanwhileIsRefusedKindly() throws IOException {
        HtmlPage page = toggle(open());
        toggle(open());
        HtmlPage refused = save(page);
        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(refused.asNormalizedText()).contains("The meeting room is switched off");
    }

    @Test
    void meetingRoomCannotBeDeletedTakenBackOrGivenAway() {
        switchOn();
        assertThat(mvc.post().uri("/rooms/{id}/deletion", room()).with(campus.as(ada)))
                .hasStatus(403);
        assertThat(mvc.delete().uri("/rooms/{id}/publication", room()).with(campus.as(ada)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/rooms/{id}/settings", room()).with(campus.as(ada)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Delete room", "Publication");
    }

    private boolean isAskedForGrants() {
        return jdbc.sql("select granted from room where id = ?")
                .param(room().value())
                .query(Boolean.class)
                .single();
    }

    private void switchOn() {
        assertThat(mvc.post()
                        .uri("/channels/{id}/manage/meeting-room/activation", biology)
                        .with(campus.as(ada)))
                .hasStatus(302);
    }

    private MvcTestResult post(String field, String... keys) {
        return mvc.post()
                .uri("/channels/{id}/manage/meeting-room", biology)
                .param("version", "1")
                .param("mode", "INTERACTIVE")
                .param(field, keys)
                .with(campus.as(ada))
                .exchange();
    }

    private HtmlPage open() throws IOException {
        return browser.getPage("http://localhost/channels/" + biology + "/manage/meeting-room");
    }

    private static HtmlPage toggle(HtmlPage page) throws IOException {
        return page.<HtmlButton>querySelector("button[aria-describedby=meeting-room-hint]")
                .click();
    }

    private static HtmlPage save(HtmlPage page) throws IOException {
        return page.<HtmlButton>querySelector("main button.btn-primary").click();
    }

    private static HtmlPage find(HtmlPage page, String field, String text) throws IOException {
        page.<HtmlInput>getHtmlElementById(field).setValue(text);
        String label = field.startsWith("room") ? "Room moderators" : "Chat moderators";
        return page.<HtmlButton>querySelector("button[aria-label='Find: " + label + "']")
                .click();
    }

    private static HtmlPage add(HtmlPage page, String name) throws IOException {
        for (DomNode button : page.querySelectorAll("button[name=add]")) {
            if (((HtmlButton) button).getAttribute("aria-label").equals("Add " + name)) {
                return ((HtmlButton) button).click();
            }
        }
        throw new AssertionError(name + " was not found: " + page.asNormalizedText());
    }

    private static List<String> chips(HtmlPage page, String field) {
        return page.querySelectorAll("#" + field + "-chips bdi").stream()
                .map(DomNode::getTextContent)
                .toList();
    }

    private RoomId room() {
        return new RoomId(jdbc.sql("select room_id from channel where id = ?")
                .param(biology.value())
                .query(Long.class)
                .single());
    }

    private List<String> grants(String table) {
        return jdbc.sql("select role from " + table + " where room_id = ? and role <> 'CO_EDITOR'")
                .param(room().value())
                .query(String.class)
                .list();
    }

    private List<String> news(Person person) {
        return jdbc.sql("select concat(kind, ' ', path) from notification where user_id = ?")
                .param(person.id().value())
                .query(String.class)
                .list();
    }
}
