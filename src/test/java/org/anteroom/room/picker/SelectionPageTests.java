package org.anteroom.room.picker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.lti.deeplinking.DeepLinkingRequests;
import org.anteroom.lti.deeplinking.DeepLinkingSettings;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page on which a teacher ticks what the course shall show. */
@AnteroomTest
class SelectionPageTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DeepLinkingRequests requests;

    @Autowired
    JdbcClient jdbc;

    private ChannelId biology;
    private ChannelId physics;
    private Person ada;
    private long selection;

    @BeforeEach
    void ask() {
        biology = campus.channel("Biology");
        physics = campus.channel("Physics");
        ada = campus.manager("Ada", biology);
        DeepLinkingSettings settings =
                new DeepLinkingSettings("https://lms.example/return", true, false, List.of(), null, null);
        selection = requests.add(ada.id(), biology, campus.deployment(), settings);
    }

    @Test
    void searchKeepsWhatIsTickedAndTyped() throws IOException {
        RoomId cells = campus.room(biology, ada).named("Cells").published().create();
        RoomId atoms = campus.room(physics, campus.join(ada, physics, org.anteroom.channel.ChannelRole.MANAGER))
                .named("Atoms")
                .create();
        campus.room(biology, ada).named("Plants").published().create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/selections/" + selection);
            tick(page, "room", cells);
            tick(page, "copy", atoms);
            page.<HtmlCheckBoxInput>getFirstByXPath("//input[@name='channelPage']")
                    .setChecked(true);
            page.<HtmlInput>getHtmlElementById("new-room").setValue("Reading circle");
            page.<HtmlInput>getHtmlElementById("q").setValue("plan");

            HtmlPage found = press(page, "Find");
            assertThat(found.asNormalizedText()).contains("Plants");
            assertThat(box(found, "room", cells).isChecked()).isTrue();
            assertThat(box(found, "copy", atoms).isChecked()).isTrue();
            assertThat(found.getUrl().getQuery() + "").doesNotContain("_csrf");

            press(found, "Add to the course");
            assertThat(roomsOf("Reading circle", "Atoms")).isEqualTo(2);
        }
    }

    @Test
    void searchShowsTickedRoomsToThoseAloneWhoMaySeeThem() {
        RoomId hidden = campus.room(biology, campus.contributor("Otto", biology))
                .named("Hidden")
                .create();
        assertThat(mvc.post()
                        .uri("/selections/{id}/search", selection)
                        .param("room", "" + hidden)
                        .with(campus.as(ada)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Hidden");
    }

    @Test
    void selectionOfWhichOnePartFailsLeavesNothingBehind() {
        RoomId atoms = campus.room(physics, campus.join(ada, physics, org.anteroom.channel.ChannelRole.MANAGER))
                .named("Atoms")
                .create();
        RoomId foreign =
                campus.room(physics, campus.person("Otto")).named("Foreign").create();
        assertThat(mvc.post()
                        .uri("/selections/{id}", selection)
                        .param("copy", "" + atoms, "" + foreign)
                        .param("newRoom", "Reading circle")
                        .with(campus.as(ada)))
                .hasStatus(404);
        assertThat(roomsOf("Reading circle", "Atoms")).isZero();
        assertThat(jdbc.sql("select count(*) from clone_job where requested_by = ?")
                        .param(ada.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int roomsOf(String... names) {
        return jdbc.sql("select count(*) from room where channel_id = :channel and name in (:names)")
                .param("channel", biology.value())
                .param("names", List.of(names))
                .query(Integer.class)
                .single();
    }

    private static void tick(HtmlPage page, String name, RoomId room) {
        box(page, name, room).setChecked(true);
    }

    private static HtmlCheckBoxInput box(HtmlPage page, String name, RoomId room) {
        return page.getFirstByXPath("//input[@name='" + name + "' and @value='" + room + "']");
    }

    private static HtmlPage press(HtmlPage page, String button) throws IOException {
        return page.<HtmlButton>getFirstByXPath("//button[normalize-space()='" + button + "']")
                .click();
    }
}
