package org.anteroom.collaboration.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.collaboration.TalkLesson;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may do what in the chats of a room, cell by cell. */
@AnteroomTest
class ChatRightsTests {

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private TalkLesson meeting;
    private Map<String, Person> people;

    @BeforeEach
    void meet() {
        meeting = new TalkLesson(campus, jdbc, mvc);
        people = Map.of(
                "owner", meeting.ada,
                "co-editor", meeting.colin,
                "room-moderator", meeting.max,
                "chat-moderator", meeting.chloe,
                "member", meeting.sam,
                "observer", meeting.olga,
                "outsider", meeting.eve);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "owner 200 302 302 302 302 302",
                "co-editor 200 302 302 302 302 302",
                "chat-moderator 200 302 302 302 302 302",
                "room-moderator 200 302 302 403 403 403",
                "member 200 302 302 403 403 403",
                "observer 200 403 403 403 403 403",
                "outsider 404 404 404 404 404 404"
            })
    void groupChat(String who, int read, int write, int like, int delete, int pin, int block) {
        Person person = people.get(who);
        long message = write(meeting.tim, "/chat", "Hello");
        assertThat(meeting.get(person, "/chat")).hasStatus(read);
        assertAlike(meeting.post(person, "/chat", "text", "Hi").getResponse().getStatus(), write);
        assertAlike(status(HttpMethod.POST, person, "/chat/" + message + "/like"), like);
        assertAlike(status(HttpMethod.DELETE, person, "/chat/" + message + "/like"), like);
        assertAlike(status(HttpMethod.POST, person, "/chat/" + message + "/pin"), pin);
        assertAlike(status(HttpMethod.DELETE, person, "/chat/" + message + "/pin"), pin);
        assertAlike(status(HttpMethod.POST, person, "/chat/" + message + "/block"), block);
        assertAlike(status(HttpMethod.DELETE, person, "/chat/blocks/" + meeting.tim.id()), block);
        assertAlike(status(HttpMethod.DELETE, person, "/chat/" + message), delete);
        assertAlike(status(HttpMethod.POST, person, "/chat/clearance"), pin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "owner 200 302 302",
                "co-editor 200 302 302",
                "chat-moderator 200 302 302",
                "room-moderator 200 302 403",
                "member 403 403 403",
                "observer 403 403 403",
                "outsider 404 404 404"
            })
    void backchannel(String who, int read, int write, int moderate) {
        Person person = people.get(who);
        long message = write(meeting.ada, "/backchannel", "Between us");
        assertThat(meeting.get(person, "/backchannel")).hasStatus(read);
        assertAlike(
                meeting.post(person, "/backchannel", "text", "Hi").getResponse().getStatus(), write);
        assertAlike(status(HttpMethod.POST, person, "/backchannel/" + message + "/like"), write);
        assertAlike(status(HttpMethod.POST, person, "/backchannel/" + message + "/pin"), moderate);
        assertAlike(status(HttpMethod.DELETE, person, "/backchannel/" + message + "/pin"), moderate);
        boolean own = who.equals("owner");
        assertAlike(status(HttpMethod.DELETE, person, "/backchannel/" + message), own ? 302 : moderate);
        assertAlike(status(HttpMethod.POST, person, "/backchannel/clearance"), moderate);
    }

    @Test
    void everybodyDeletesWhatTheyWroteThemselves() {
        for (Person person : List.of(meeting.sam, meeting.max)) {
            long message = write(person, "/chat", "Oops");
            assertThat(meeting.delete(meeting.tim, "/chat/" + message)).hasStatus(403);
            assertAlike(status(HttpMethod.DELETE, person, "/chat/" + message), 302);
            assertThat(meeting.get(meeting.tim, "/chat")).bodyText().doesNotContain("Oops");
        }
    }

    @Test
    void messageIsReachedByItsOwnChatAndRoomAlone() {
        long whisper = write(meeting.ada, "/backchannel", "Between us");
        assertThat(meeting.post(meeting.sam, "/chat/" + whisper + "/like")).hasStatus(404);
        assertThat(meeting.post(meeting.sam, "/chat", "text", "x", "replyTo", "" + whisper))
                .hasStatus(404);
        assertThat(meeting.get(meeting.sam, "/chat?reply=" + whisper)).hasStatus(404);
        assertThat(meeting.delete(meeting.ada, "/chat/" + whisper)).hasStatus(404);
        long message = write(meeting.sam, "/chat", "Hello");
        RoomId other = campus.room(meeting.channel, meeting.ada).published().create();
        for (String action : List.of("/like", "/pin", "/block")) {
            assertThat(mvc.post()
                            .uri("/rooms/" + other + "/chat/" + message + action)
                            .with(campus.as(meeting.ada))
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .isIn(404, 409);
        }
        assertThat(mvc.delete().uri("/rooms/" + other + "/chat/" + message).with(campus.as(meeting.ada)))
                .hasStatus(404);
    }

    @Test
    void blockedPersonLearnsSoAndCannotWriteUntilItIsLifted() {
        long message = write(meeting.sam, "/chat", "Rude");
        meeting.post(meeting.chloe, "/chat/" + message + "/block");

        assertThat(meeting.post(meeting.sam, "/chat", "text", "Again"))
                .hasStatus(403)
                .bodyText()
                .contains("A moderator has paused your writing");
        assertThat(meeting.post(meeting.sam, "/chat/" + message + "/like")).hasStatus(403);
        assertThat(meeting.get(meeting.sam, "/chat"))
                .bodyText()
                .contains("A moderator has paused your writing", "Rude")
                .doesNotContain("<textarea");
        assertThat(meeting.get(meeting.chloe, "/chat")).bodyText().contains("Unblock Sam");
        assertThat(meeting.told("chat", "access")).isOne();

        meeting.delete(meeting.ada, "/chat/blocks/" + meeting.sam.id());
        assertThat(meeting.post(meeting.sam, "/chat", "text", "Sorry")).hasStatus(303);
    }

    @Test
    void moderatorsCannotBeBlocked() {
        for (Person person : List.of(meeting.ada, meeting.colin, meeting.max, meeting.chloe)) {
            long message = write(person, "/chat", "Hello");
            assertThat(meeting.post(meeting.chloe, "/chat/" + message + "/block"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("cannot be blocked");
        }
        jdbc.sql(
                        "insert into chat_block (room_id, user_id, blocked_by, created_at) values (?, ?, ?, current_timestamp)")
                .params(
                        meeting.room.value(),
                        meeting.max.id().value(),
                        meeting.ada.id().value())
                .update();
        assertThat(meeting.post(meeting.max, "/chat", "text", "I moderate now")).hasStatus(303);
    }

    private long write(Person person, String path, String text) {
        assertThat(meeting.post(person, path, "text", text)).hasStatus(303);
        return jdbc.sql("select max(id) from chat_message where room_id = ?")
                .param(meeting.room.value())
                .query(Long.class)
                .single();
    }

    private int status(HttpMethod method, Person person, String path) {
        return meeting.call(method, person, path).getResponse().getStatus();
    }

    /** A redirect is a redirect: SeeOther says 303. */
    private static void assertAlike(int status, int expected) {
        assertThat(status == 303 ? 302 : status).isEqualTo(expected);
    }
}
