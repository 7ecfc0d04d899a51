package org.anteroom.room.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AnteroomTest
class RoomPeopleTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private ChannelId channel;
    private Person ada;
    private Person cora;
    private RoomId room;

    @BeforeEach
    void unpublishedRoom() {
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
        cora = campus.contributor("Cora", channel);
        room = campus.room(channel, ada).named("Cells").create();
    }

    @Test
    void ownerNamesAndRemovesCoEditors() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/rooms/" + room + "/people");
            page.<HtmlInput>getElementByName("q").setValue("cor");
            HtmlPage found =
                    page.<HtmlButton>querySelector("form[role=search] button").click();
            HtmlPage named = button(found, "Add Cora as co-editor").click();
            assertThat(status(cora)).isEqualTo(200);

            HtmlPage removed = button(named, "Remove Cora").click();
            assertThat(removed.asNormalizedText()).contains("Nobody else");
            assertThat(status(cora)).isEqualTo(404);
        }
    }

    @Test
    void ownershipIsAskedForAndThenGivenAway() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/rooms/" + room + "/people?q=cora");
            HtmlAnchor give = page.querySelector("a[aria-label='Make owner: Cora']");
            HtmlPage question = give.click();
            assertThat(question.asNormalizedText()).contains("Make Cora the owner", "Ada stays as a co-editor");
            question.<HtmlButton>querySelector("main form[action*=ownership] button")
                    .click();
        }
        assertThat(mvc.get().uri("/rooms/{id}/people", room).with(campus.as(ada)))
                .bodyText()
                .contains("Ada", "Cora")
                .doesNotContain("Add a co-editor");
        assertThat(mvc.get().uri("/rooms/{id}/people", room).with(campus.as(cora)))
                .bodyText()
                .contains("Remove Ada");
    }

    @Test
    void secondTransferFromTheFormerOwnerIsRefused() {
        room = campus.room(channel, ada).published().create();
        Person max = campus.manager("Max", channel);
        assertThat(transfer(cora.id(), ada.id())).hasStatus3xxRedirection();
        assertThat(transfer(max.id(), ada.id())).hasStatus(409);
    }

    @Test
    void onlyManagersAndContributorsBecomeOwners() {
        assertThat(transfer(campus.member("Sam", channel).id(), ada.id())).hasStatus(422);
        assertThat(transfer(campus.person("Eve").id(), ada.id())).hasStatus(422);
        assertThat(transfer(ada.id(), ada.id())).hasStatus(422);
    }

    @Test
    void onlyMembersOfTheChannelBecomeCoEditors() {
        assertThat(add(campus.person("Eve").id())).hasStatus(422);
        assertThat(add(ada.id())).hasStatus(422);
        assertThat(add(cora.id())).hasStatus3xxRedirection();
        assertThat(add(cora.id())).hasStatus3xxRedirection();
    }

    @Test
    void changesOfPeopleReachOpenPagesAndStandInTheActivityOfAPublishedRoomAlone() {
        add(cora.id());
        assertThat(activity()).hasStatusOk().bodyText().doesNotContain("Cells");
        room = campus.room(channel, ada).named("Genes").published().create();
        add(cora.id());
        mvc.delete()
                .uri("/rooms/{id}/co-editors/{user}", room, cora.id())
                .with(campus.as(ada))
                .exchange();
        transfer(cora.id(), ada.id());
        mvc.post()
                .uri("/rooms/{id}/edit", room)
                .param("name", "New genes")
                .param("version", "1")
                .with(campus.as(ada))
                .exchange();
        assertThat(activity())
                .bodyText()
                .containsOnlyOnce("changed who edits the room \u2068Genes\u2069")
                .contains("gave the room \u2068Genes\u2069 to another owner", "edited the room \u2068Genes\u2069");
        assertThat(jdbc.sql("select count(*) from room_event where room_id = ? and topic = 'room'")
                        .param(room.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private MvcTestResult activity() {
        return mvc.get()
                .uri("/channels/{id}/manage/activity", channel)
                .with(campus.as(ada))
                .exchange();
    }

    @Test
    void coEditorsAreBounded() {
        for (int i = 0; i < RoomPeople.MOST_CO_EDITORS; i++) {
            add(campus.member("M" + i, channel).id());
        }
        assertThat(add(cora.id())).hasStatus(422).bodyText().contains("at most 50");
    }

    private MvcTestResult add(UserId user) {
        return mvc.post()
                .uri("/rooms/{id}/co-editors", room)
                .param("user", user.toString())
                .with(campus.as(ada))
                .exchange();
    }

    private MvcTestResult transfer(UserId to, UserId from) {
        return mvc.post()
                .uri("/rooms/{id}/ownership", room)
                .param("user", to.toString())
                .param("from", from.toString())
                .with(campus.as(ada))
                .exchange();
    }

    private int status(Person person) {
        return mvc.get()
                .uri("/rooms/{id}", room)
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static HtmlButton button(HtmlPage page, String label) {
        return page.querySelector("button[aria-label='" + label + "']");
    }
}
