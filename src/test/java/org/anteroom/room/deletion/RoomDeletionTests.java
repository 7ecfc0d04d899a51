package org.anteroom.room.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class RoomDeletionTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PurgeDeletedRooms purge;

    private ChannelId channel;
    private Person ada;

    @BeforeEach
    void course() {
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
    }

    @Test
    void deletionAsksFirstAndCanBeUndone() throws IOException {
        RoomId room = campus.room(channel, ada).named("Cells").published().create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage overview = browser.getPage("http://localhost/rooms/" + room);
            HtmlPage question = overview.getAnchorByText("Delete room").click();
            assertThat(question.asNormalizedText()).contains("Delete “Cells”?", "30 days");
            assertThat(status(ada, "/rooms/" + room)).isEqualTo(200);

            HtmlPage deleted = press(question);
            assertThat(deleted.asNormalizedText()).contains("“Cells” was deleted");
            assertThat(status(ada, "/rooms/" + room)).isEqualTo(404);
            assertThat(status(ada, "/rooms/" + room + "/edit")).isEqualTo(404);

            HtmlPage back = press(deleted);
            assertThat(back.getUrl().getPath()).isEqualTo("/rooms/" + room);
            assertThat(back.getTitleText()).isEqualTo("Cells");
        }
    }

    @Test
    void deletedRoomsComeBackFromTheirListForThirtyDays() throws IOException {
        deleted("Recent", 29);
        deleted("Gone", 31);
        campus.room(channel, ada).named("There").create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage list = browser.getPage("http://localhost/rooms/deleted");
            assertThat(list.asNormalizedText()).contains("Recent").doesNotContain("Gone", "There");
            assertThat(press(list).getTitleText()).isEqualTo("Recent");
        }
    }

    @Test
    void deletedRoomIsHiddenFromAllButThoseWhoMayBringItBack() {
        Person cora = campus.contributor("Cora", channel);
        Person sam = campus.member("Sam", channel);
        RoomId room = campus.room(channel, cora)
                .published()
                .coEditedBy(sam)
                .deletedAt(Instant.now())
                .create();
        String deletion = "/rooms/" + room + "/deletion";
        assertThat(status(cora, deletion)).isEqualTo(200);
        assertThat(status(ada, deletion)).isEqualTo(200);
        assertThat(status(sam, deletion)).isEqualTo(404);
        assertThat(status(campus.person("Eve"), deletion)).isEqualTo(404);
        assertThat(mvc.delete().uri(deletion).with(campus.as(sam))).hasStatus(404);
        assertThat(list(ada)).contains("Bring back");
        assertThat(list(cora)).contains("Bring back");
        assertThat(list(sam)).doesNotContain("Bring back");
    }

    @Test
    void purgeRemovesWhatIsOlderThanThirtyDaysAndKeepsClones() {
        RoomId old = deleted("Old", 31);
        RoomId recent = deleted("Recent", 29);
        RoomId clone = campus.room(channel, ada).clonedFrom(old).create();
        fill(old);

        purge.purge();

        assertThat(count("room where id = " + old)).isZero();
        assertThat(count("interaction where room_id = " + old)).isZero();
        assertThat(count("room where id = " + recent)).isOne();
        assertThat(count("room where parent_id is null and id = " + clone)).isOne();
        assertThat(count("resource_link where room_id is null and channel_id = " + channel))
                .isOne();
    }

    private RoomId deleted(String name, int daysAgo) {
        return campus.room(channel, ada)
                .named(name)
                .coEditedBy(campus.member("Sam", channel))
                .deletedAt(Instant.now().minus(DAY.multipliedBy(daysAgo)))
                .create();
    }

    private void fill(RoomId room) {
        execute("""
                insert into asset (room_id, number, kind, title, url, created_at)
                values (%1$s, 1, 'LINK', 'a', 'https://example.org', now())""", room);
        execute("""
                insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes)
                values (%1$s, 2, 1, 's', 1, '', '')""", room);
        execute("""
                insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared, version)
                values (%1$s, 3, 'POLL', 'DRAFT', 'p', false, false, 1)""", room);
        execute("""
                insert into interaction_option (room_id, interaction_number, number, label, correct)
                values (%1$s, 3, 1, 'o', false)""", room);
        execute("""
                insert into resource_link (channel_id, resource_link_id, room_id, created_at)
                values (%2$s, '1', %1$s, now())""", room);
    }

    private void execute(String statement, RoomId room) {
        jdbc.sql(statement.formatted(room, channel)).update();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private String list(Person person) {
        return new String(mvc.get()
                .uri("/rooms/deleted")
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }

    private int status(Person person, String path) {
        return mvc.get()
                .uri(path)
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static HtmlPage press(HtmlPage page) throws IOException {
        return page.<HtmlButton>querySelector("main form button").click();
    }
}
