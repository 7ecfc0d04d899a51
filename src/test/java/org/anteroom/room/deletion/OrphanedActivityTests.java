package org.anteroom.room.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people find who open an activity whose room was deleted. */
@AnteroomTest
class OrphanedActivityTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private ChannelId channel;
    private Person ada;

    @BeforeEach
    void course() {
        channel = campus.channel("Biology");
        ada = campus.visiting(campus.manager("Ada", channel), channel, false);
    }

    @Test
    void teacherReadsThatHerRoomWasDeletedAndBringsItBack() throws IOException {
        RoomId room = orphan(campus.room(channel, ada)
                .named("Cells")
                .deletedAt(Instant.now())
                .create());
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = open(browser, room);
            assertThat(page.asNormalizedText()).contains("“Cells” was deleted", "30 days", "students");
            HtmlPage back = page.<org.htmlunit.html.HtmlButton>getFirstByXPath("//main//button[.='Undo']")
                    .click();
            assertThat(back.getUrl().getPath()).isEqualTo("/rooms/" + room);
        }
    }

    @Test
    void teacherBeginsAnewAndTheDeletedRoomStaysInItsList() throws IOException {
        RoomId room = orphan(campus.room(channel, ada)
                .named("Cells")
                .deletedAt(Instant.now())
                .create());
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage fresh = open(browser, room)
                    .<org.htmlunit.html.HtmlButton>getFirstByXPath("//main//button[starts-with(., 'New empty room')]")
                    .click();
            assertThat(fresh.getTitleText()).isEqualTo("Weekly meeting");
            assertThat(fresh.getUrl().getPath()).startsWith("/rooms/").isNotEqualTo("/rooms/" + room);
        }
        assertThat(mvc.get().uri("/rooms/deleted").with(campus.as(ada)))
                .bodyText()
                .contains("Cells");
    }

    @Test
    void otherTeachersBeginAnewButReadNothingOfAnUnpublishedRoom() throws IOException {
        Person otto = campus.contributor("Otto", channel);
        RoomId room = orphan(campus.room(channel, otto)
                .named("Hidden")
                .deletedAt(Instant.now())
                .create());
        try (WebClient browser = campus.browser(ada)) {
            assertThat(open(browser, room).asNormalizedText())
                    .contains("The room of this activity was deleted", "New empty room for “Weekly meeting”")
                    .doesNotContain("Hidden", "Undo");
        }
        assertThat(mvc.delete().uri("/rooms/{id}/deletion", room).with(campus.as(ada)))
                .hasStatus(404);
    }

    @Test
    void studentsReadThatItIsGone() {
        RoomId room = orphan(
                campus.room(channel, ada).published().deletedAt(Instant.now()).create());
        Person sam = campus.visiting(campus.member("Sam", channel), channel, true);
        assertThat(mvc.get().uri("/rooms/{id}", room).with(campus.as(sam)))
                .hasStatus(404)
                .bodyText()
                .contains("This room was deleted", "Ask your teacher")
                .doesNotContain("not published", "Undo");
        assertThat(mvc.get().uri("/rooms/{id}", room).with(campus.as(campus.person("Eve"))))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("deleted");
    }

    @Test
    void teacherWhoIsHereAsStudentReadsWhatStudentsRead() {
        RoomId room = orphan(
                campus.room(channel, ada).published().deletedAt(Instant.now()).create());
        assertThat(mvc.get().uri("/rooms/{id}", room).with(campus.as(campus.visiting(ada, channel, true))))
                .hasStatus(404)
                .bodyText()
                .contains("Ask your teacher");
    }

    private RoomId orphan(RoomId room) {
        jdbc.sql("""
                insert into resource_link (channel_id, resource_link_id, title, room_id, created_at)
                values (?, 'a', 'Weekly meeting', ?, now())""").params(channel.value(), room.value()).update();
        return room;
    }

    private static HtmlPage open(WebClient browser, RoomId room) throws IOException {
        return browser.getPage("http://localhost/rooms/" + room);
    }
}
