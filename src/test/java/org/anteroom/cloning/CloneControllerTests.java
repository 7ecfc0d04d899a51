package org.anteroom.cloning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.htmlunit.html.HtmlTextInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AnteroomTest
@Import(Cloning.class)
class CloneControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cloning cloning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    private ChannelId biology;
    private Person ada;
    private RoomId cells;

    @BeforeEach
    void roomThatHoldsEverything() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        cells = cloning.fullRoom(campus.room(biology, ada));
    }

    @Test
    void outsiderFindsNothing() {
        Person eve = campus.person("Eve");
        assertThat(ask(eve)).hasStatus(404);
        assertThat(request(eve, "Mine", biology)).hasStatus(404);
    }

    @Test
    void memberIsRefused() {
        Person sam = campus.member("Sam", biology);
        assertThat(ask(sam)).hasStatus(403);
        assertThat(request(sam, "Mine", biology)).hasStatus(403);
        assertThat(cloning.copies(cells)).isZero();
    }

    @Test
    void dialogProposesNameDescriptionAndTags() {
        assertThat(ask(ada))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Cloned - Cells\"")
                .contains("Old")
                .contains("a, b");
    }

    @Test
    void proposedNameIsCutToWhatANameMayBe() {
        RoomId longest =
                campus.room(biology, ada).named("\uD83D\uDE80".repeat(255)).create();
        assertThat(mvc.get().uri("/rooms/" + longest + "/clone").with(campus.as(ada)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Cloned - " + "\uD83D\uDE80".repeat(246) + "\"");
    }

    @Test
    void emptyNameIsToldAtItsFieldAndNothingWrittenIsLost() {
        assertThat(mvc.post()
                        .uri("/rooms/" + cells + "/clone")
                        .param("name", " ")
                        .param("description", "<p>Mine</p>")
                        .param("tags", "x, y")
                        .param("requestKey", UUID.randomUUID().toString())
                        .param("channel", biology.toString())
                        .with(campus.as(ada)))
                .hasStatus(422)
                .bodyText()
                .contains("The name must have 1 to 255 characters.")
                .contains("Mine")
                .contains("x, y");
        assertThat(cloning.copies(cells)).isZero();
    }

    @Test
    void channelWithoutCollaborationShowsTheItemDisabledWithTheReason() {
        jdbc.sql("update channel set collaboration_enabled = false where id = :id")
                .param("id", biology.value())
                .update();

        assertThat(mvc.get().uri("/rooms/" + cells).with(campus.as(ada)))
                .hasStatusOk()
                .bodyText()
                .contains("aria-disabled=\"true\"", "Chat and collaboration is switched off in this channel.")
                .doesNotContain("/rooms/" + cells + "/clone");
        assertThat(ask(ada)).hasStatus(409).bodyText().contains("cloning needs it");
        assertThat(request(ada, "Copy", biology)).hasStatus(409);
    }

    @Test
    void otherChannelsAreOfferedWhereThePersonMayAddRooms() {
        campus.join(ada, campus.channel("Chemistry"), ChannelRole.CONTRIBUTOR);
        campus.join(ada, campus.channel("Choir"), ChannelRole.MEMBER);

        assertThat(ask(ada)).bodyText().contains("Chemistry").doesNotContain("Choir");
    }

    @Test
    void channelWhereThePersonMayNotAddRoomsIsRefused() {
        ChannelId choir = campus.channel("Choir");
        assertThat(request(ada, "Copy", choir)).hasStatus(404);
        campus.join(ada, choir, ChannelRole.MEMBER);
        assertThat(request(ada, "Copy", choir)).hasStatus(403);
        assertThat(cloning.copies(cells)).isZero();
    }

    @Test
    void tooManyAtOnceAreRefused() {
        for (int i = 0; i < RequestClone.MOST_PENDING; i++) {
            cloning.job(ada, cells, biology);
        }
        assertThat(request(ada, "One more", biology)).hasStatus(429);
    }

    @Test
    void dialogInAPageIsTheFormAlone() {
        assertThat(mvc.get()
                        .uri("/rooms/" + cells + "/clone")
                        .header("HX-Request", "true")
                        .with(campus.as(ada)))
                .hasStatusOk()
                .bodyText()
                .contains("hx-post=\"/rooms/" + cells + "/clone?visit=")
                .doesNotContain("<html", "<nav");
    }

    @Test
    void clonesFromTheMenuToTheNewRoomWithoutJavaScript() throws Exception {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage room = browser.getPage(
                    "http://localhost/rooms/" + cells + "?visit=" + ada.visit().key());
            HtmlPage dialog = room.getAnchorByText("Clone room").click();
            HtmlForm form = dialog.getForms().get(0);
            ((HtmlTextInput) form.getInputByName("name")).setText("Cells, again");
            ((HtmlTextArea) form.getTextAreaByName("description")).setText("<p>New</p>");
            HtmlPage job = ((HtmlButton) form.querySelector("button[type=submit]")).click();
            String address = job.getUrl().toString();
            await().untilAsserted(() -> assertThat(((HtmlPage) browser.getPage(address)).asNormalizedText())
                    .contains("Clone room is ready", "Room was successfully cloned."));
            HtmlPage ready = browser.getPage(address);
            HtmlPage copy = ready.getAnchorByText("Go to new room").click();
            assertThat(copy.asNormalizedText()).contains("Cells, again", "New", "Not published");
            HtmlPage channel = browser.getPage("http://localhost/channels/" + biology);
            assertThat(channel.querySelector("#rooms a[id^=room-]").getTextContent())
                    .isEqualTo("Cells, again");
            HtmlPage news = copy.getAnchorByText("Notifications").click();
            assertThat(news.asNormalizedText()).contains("Room was successfully cloned.", "Go to the new room");
        }
        assertThat(cloning.copies(cells)).isEqualTo(1);
    }

    private MvcTestResult ask(Person person) {
        return mvc.get()
                .uri("/rooms/" + cells + "/clone")
                .with(campus.as(person))
                .exchange();
    }

    private MvcTestResult request(Person person, String name, ChannelId channel) {
        return mvc.post()
                .uri("/rooms/" + cells + "/clone")
                .param("name", name)
                .param("requestKey", UUID.randomUUID().toString())
                .param("channel", channel.toString())
                .with(campus.as(person))
                .exchange();
    }
}
