package org.anteroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The live page of a room: who opens it, who waits, what each may do there, and its end. */
@AnteroomTest
class LivePageTests {

    private static final String WAITING = "The meeting has not started yet";
    private static final String OPEN = "You are in the room";

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RoomSessions sessions;

    private ChannelId biology;
    private Person ada;
    private Person sam;
    private RoomId room;

    @BeforeEach
    void course() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        sam = campus.member("Sam", biology);
        room = campus.room(biology, ada).named("Cells").published().create();
    }

    @Test
    void memberWaitsUntilAModeratorComesAndIsThenLetIn() {
        assertThat(live(sam))
                .hasStatusOk()
                .bodyText()
                .contains(WAITING, "Participant")
                .doesNotContain("End for all");
        assertThat(sessions()).isZero();
        assertThat(live(ada))
                .hasStatusOk()
                .bodyText()
                .contains(OPEN, "Room moderator", "Chat moderator", "End for all");
        assertThat(state(sam)).hasStatusOk().bodyText().contains(OPEN).doesNotContain("End for all", "<html");
        assertThat(live(sam)).bodyText().contains(OPEN);
        assertThat(sessions()).isOne();
    }

    @Test
    void eachReadsWhatTheyMayDo() {
        Person chloe = campus.member("Chloe", biology);
        Person gus = campus.member("Gus", biology);
        room = campus.room(biology, ada)
                .published()
                .withChatModeratedBy(chloe)
                .moderatedByGroup(campus.group(biology, "Tutors", gus))
                .create();
        assertThat(live(chloe))
                .bodyText()
                .contains(WAITING, "Chat moderator", "backchannel")
                .doesNotContain("Room moderator");
        assertThat(live(campus.observer("Olga", biology))).bodyText().contains("Viewer", "watch");
        assertThat(live(gus))
                .bodyText()
                .contains(OPEN, "Room moderator", "End for all")
                .doesNotContain("Chat moderator");
    }

    @Test
    void twoModeratorsAtOnceBeginOneMeeting() throws Exception {
        Person otto = campus.manager("Otto", biology);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            Person person = i % 2 == 0 ? ada : otto;
            all.add(threads.submit(() -> {
                start.await();
                sessions.open(room, person.id());
                return null;
            }));
        }
        start.countDown();
        for (Future<?> opening : all) {
            opening.get();
        }
        threads.shutdown();
        assertThat(sessions()).isOne();
        assertThat(told("opened")).isOne();
    }

    @Test
    void lookingOrFetchingAheadOpensNothing() {
        assertThat(state(ada)).bodyText().contains("No meeting is under way", "Open the room");
        assertThat(mvc.get()
                        .uri("/rooms/{id}/live", room)
                        .header("Sec-Purpose", "prefetch")
                        .with(campus.as(ada)))
                .hasStatusOk();
        assertThat(sessions()).isZero();
    }

    @Test
    void nobodyCanLayThePageUnderTheirOwn() {
        assertThat(live(sam))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.get(0)).contains("frame-ancestors 'none'"));
    }

    @Test
    void moderatorEndsTheMeetingForAllAndItCanBeginAnew() {
        live(ada);
        assertThat(mvc.delete().uri("/rooms/{id}/session", room).with(campus.as(sam)))
                .hasStatus(403);
        assertThat(mvc.delete().uri("/rooms/{id}/session", room).with(campus.as(ada)))
                .redirectedUrl()
                .startsWith("/rooms/" + room + "?");
        assertThat(state(sam)).bodyText().contains(WAITING);
        assertThat(state(ada)).bodyText().contains("Open the room");
        assertThat(told("ended")).isOne();
        assertThat(mvc.delete().uri("/rooms/{id}/session", room).with(campus.as(ada)))
                .hasStatus(302);
        assertThat(told("ended")).isOne();

        assertThat(mvc.post().uri("/rooms/{id}/session", room).with(campus.as(sam)))
                .hasStatus(403);
        assertThat(mvc.post().uri("/rooms/{id}/session", room).with(campus.as(ada)))
                .hasStatus(302);
        assertThat(state(sam)).bodyText().contains(OPEN);
        assertThat(sessions()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from room_session where room_id = ? and ended_at is null")
                        .param(room.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void disabledRoomIsToldKindlyAndOpensForNobody() {
        campus.meetingRoom(biology, room);
        live(ada);
        assertThat(mvc.delete()
                        .uri("/channels/{id}/manage/meeting-room/activation", biology)
                        .with(campus.as(ada)))
                .hasStatus(302);
        assertThat(told("ended")).isOne();
        for (Person person : List.of(ada, sam)) {
            assertThat(live(person)).hasStatusOk().bodyText().contains("The meeting room is switched off");
        }
        mvc.post().uri("/rooms/{id}/session", room).with(campus.as(ada)).exchange();
        assertThat(jdbc.sql("select count(*) from room where id = ? and open_since is not null")
                        .param(room.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sessions()).isOne();
    }

    @Test
    void deletedRoomEndsItsMeeting() {
        live(ada);
        assertThat(mvc.post().uri("/rooms/{id}/deletion", room).with(campus.as(ada)))
                .hasStatus(302);
        assertThat(told("ended")).isOne();
        assertThat(state(sam)).hasStatus(404);
    }

    @Test
    void changesOfGroupsAndSettingsReachOpenPages() {
        live(ada);
        int before = told("changed");
        mvc.delete().uri("/rooms/{id}/publication", room).with(campus.as(ada)).exchange();
        // One for the room, one for the rights of those who listen.
        assertThat(told("changed")).isEqualTo(before + 2);
        assertThat(state(sam)).hasStatus(404);
    }

    @Test
    void switchOfCollaborationReachesOpenMeetingsOnce() {
        live(ada);
        int before = told("changed");
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.delete().uri("/channels/{id}/collaboration", biology).with(campus.as(ada)))
                    .hasStatus(302);
        }
        assertThat(told("changed")).isEqualTo(before + 1);
        mvc.delete().uri("/rooms/{id}/session", room).with(campus.as(ada)).exchange();
        mvc.post()
                .uri("/channels/{id}/collaboration", biology)
                .with(campus.as(ada))
                .exchange();
        assertThat(told("changed")).isEqualTo(before + 1);
    }

    @Test
    void channelPageShowsTheWayInAndItsState() {
        assertThat(channel(sam)).bodyText().doesNotContain("Enter Room");
        campus.meetingRoom(biology, room);
        assertThat(channel(sam)).bodyText().contains("Enter Room", "Waiting for a moderator");
        live(ada);
        assertThat(channel(sam)).bodyText().contains("Enter Room", "Open").doesNotContain("Waiting for a moderator");
        jdbc.sql("update channel set room_enabled = false where id = ?")
                .param(biology.value())
                .update();
        assertThat(channel(sam)).bodyText().contains("Switched off").doesNotContain("Enter Room");
    }

    @Test
    void ticketLeadsABrowserWithoutTheSessionIntoTheRoomOnce() {
        String ticket = ticket(sam);
        MvcTestResult first = visit(ticket);
        assertThat(first).hasStatus(303).redirectedUrl().startsWith("/rooms/" + room + "/live?visit=");
        assertThat(visit(ticket)).hasStatus(409).bodyText().contains("works once");
        assertThat(visit("guessed")).hasStatus(409);
    }

    @Test
    void ticketGivesNoRightThatThePersonHasNot() {
        assertThat(mvc.post().uri("/rooms/{id}/entrance", room).with(campus.as(campus.person("Eve"))))
                .hasStatus(404);
        RoomId draft = campus.room(biology, ada).create();
        assertThat(mvc.post().uri("/rooms/{id}/entrance", draft).with(campus.as(sam)))
                .hasStatus(404);
        for (Person outsider : List.of(campus.person("Eve"), campus.manager("Mia", campus.channel("Physics")))) {
            assertThat(live(outsider)).hasStatus(404);
            assertThat(state(outsider)).hasStatus(404);
        }
    }

    private String ticket(Person person) {
        String page = body(mvc.post()
                .uri("/rooms/{id}/entrance", room)
                .with(campus.as(person))
                .exchange());
        assertThat(page).contains("target=\"_blank\"");
        return page.replaceFirst("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult visit(String ticket) {
        return mvc.post()
                .uri("/visits")
                .header(HttpHeaders.ORIGIN, "http://localhost:8080")
                .param("ticket", ticket)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult live(Person person) {
        return mvc.get().uri("/rooms/{id}/live", room).with(campus.as(person)).exchange();
    }

    private MvcTestResult state(Person person) {
        return mvc.get()
                .uri("/rooms/{id}/live/state", room)
                .with(campus.as(person))
                .exchange();
    }

    private MvcTestResult channel(Person person) {
        return mvc.get().uri("/channels/{id}", biology).with(campus.as(person)).exchange();
    }

    private int sessions() {
        return jdbc.sql("select count(*) from room_session where room_id = ?")
                .param(room.value())
                .query(Integer.class)
                .single();
    }

    private int told(String type) {
        return jdbc.sql("select count(*) from room_event where room_id = ? and type = ?")
                .params(room.value(), type)
                .query(Integer.class)
                .single();
    }
}
