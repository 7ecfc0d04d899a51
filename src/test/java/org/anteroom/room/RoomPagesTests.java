package org.anteroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.assertj.core.api.AbstractStringAssert;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class RoomPagesTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    private ChannelId channel;
    private Person ada;

    @BeforeEach
    void course() {
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
    }

    @Test
    void overviewShowsParentAndClonesThatThePersonMaySee() {
        Person otto = campus.contributor("Otto", channel);
        RoomId hidden = campus.room(channel, otto).named("Hidden parent").create();
        RoomId room = campus.room(channel, ada).clonedFrom(hidden).create();
        campus.room(channel, ada).named("My clone").clonedFrom(room).create();
        campus.room(channel, otto).named("Otto's clone").clonedFrom(room).create();

        assertThatPage(ada, room)
                .contains("a room that you cannot open", "My clone")
                .doesNotContain("Hidden parent", "Otto");
        RoomId clone = campus.room(channel, ada).clonedFrom(room).create();
        assertThatPage(ada, clone).contains("/rooms/" + room + "?");
    }

    @Test
    void studentsSeeTheRoomWithoutItsWorkshop() {
        RoomId room = campus.room(channel, ada)
                .named("Cells")
                .described("<p>About cells</p>")
                .published()
                .create();
        assertThatPage(campus.member("Sam", channel), room)
                .contains("Cells", "About cells", "Enter Room", "Waiting for a moderator")
                .doesNotContain("Storyboard", "More actions", "Settings");
    }

    @Test
    void publicationOpensTheRoomToTheChannelAndTakesItBack() throws IOException {
        Person sam = campus.member("Sam", channel);
        RoomId room = campus.room(channel, ada).create();
        assertThat(status(sam, room)).isEqualTo(404);
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/rooms/" + room);
            HtmlPage published =
                    page.<HtmlButton>querySelector("details form button").click();
            assertThat(status(sam, room)).isEqualTo(200);
            published.<HtmlButton>querySelector("details form button").click();
            assertThat(status(sam, room)).isEqualTo(404);
        }
    }

    @Test
    void managerWhoWithdrawsTheRoomOfSomebodyElseIsLedToTheChannel() {
        RoomId room = campus.room(channel, campus.contributor("Otto", channel))
                .published()
                .create();
        assertThat(mvc.delete().uri("/rooms/{id}/publication", room).with(campus.as(ada)))
                .redirectedUrl()
                .startsWith("/channels/" + channel);
    }

    @Test
    void settingsAreSavedAndSecondSaverIsTold() throws IOException {
        RoomId room = campus.room(channel, ada).create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage mine = open(browser, room, "settings");
            HtmlPage stale = open(browser, room, "settings");
            mine.<HtmlInput>getHtmlElementById("mode-WEBINAR").setChecked(true);
            mine.<HtmlInput>getHtmlElementById("questions").setChecked(false);
            HtmlPage saved = save(mine);
            assertThat(saved.asNormalizedText()).contains("The settings are saved");
            assertThat(saved.<HtmlInput>getHtmlElementById("mode-WEBINAR").isChecked())
                    .isTrue();
            assertThat(saved.<HtmlInput>getHtmlElementById("questions").isChecked())
                    .isFalse();

            stale.<HtmlInput>getHtmlElementById("group-chat").setChecked(false);
            HtmlPage told = save(stale);
            assertThat(told.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(told.<org.htmlunit.html.HtmlElement>querySelector("section[role=alert]")
                            .asNormalizedText())
                    .contains("Webinar");
            assertThat(told.<HtmlInput>getHtmlElementById("group-chat").isChecked())
                    .isFalse();
            assertThat(save(told).asNormalizedText()).contains("The settings are saved");
        }
    }

    @Test
    void formsOfSettingsAndMetadataDoNotDisturbEachOther() throws IOException {
        RoomId room = campus.room(channel, ada).named("Cells").create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage metadata = open(browser, room, "edit");
            save(open(browser, room, "settings"));
            HtmlPage settings = open(browser, room, "settings");
            metadata.<HtmlInput>getHtmlElementById("metadata-name").setValue("Tissues");

            assertThat(save(metadata).getTitleText()).isEqualTo("Tissues");
            assertThat(save(settings).asNormalizedText()).contains("The settings are saved");
        }
    }

    private static HtmlPage open(WebClient browser, RoomId room, String tab) throws IOException {
        return browser.getPage("http://localhost/rooms/" + room + "/" + tab);
    }

    private static HtmlPage save(HtmlPage page) throws IOException {
        return page.<HtmlButton>querySelector(
                        "main form[action*='" + page.getUrl().getPath() + "'] button:not([type])")
                .click();
    }

    private AbstractStringAssert<?> assertThatPage(Person person, RoomId room) {
        return assertThat(mvc.get().uri("/rooms/{id}", room).with(campus.as(person)))
                .hasStatusOk()
                .bodyText();
    }

    private int status(Person person, RoomId room) {
        return mvc.get()
                .uri("/rooms/{id}", room)
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
