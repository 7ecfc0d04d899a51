package org.anteroom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.EventReader;
import org.anteroom.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What of the talk in a meeting comes to whose browser, over real connections. */
@AnteroomTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TalkStreamTests {

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @LocalServerPort
    int port;

    private final List<EventReader> open = new ArrayList<>();
    private TalkLesson meeting;
    private EventReader ada;
    private EventReader chloe;
    private EventReader max;
    private EventReader sam;
    private EventReader tim;
    private EventReader olga;

    @BeforeEach
    void listen() {
        meeting = new TalkLesson(campus, jdbc, mvc);
        ada = listen(meeting.ada);
        chloe = listen(meeting.chloe);
        max = listen(meeting.max);
        sam = listen(meeting.sam);
        tim = listen(meeting.tim);
        olga = listen(meeting.olga);
    }

    @AfterEach
    void close() {
        open.forEach(EventReader::close);
    }

    @Test
    void groupChatIsHeardByAllAndTheBackchannelByThoseWhoHoldIt() {
        meeting.post(meeting.ada, "/backchannel", "text", "whispered");
        meeting.post(meeting.ada, "/chat", "text", "said");
        for (EventReader reader : List.of(ada, chloe, max, sam, tim, olga)) {
            hears(reader, "said");
        }
        for (EventReader reader : List.of(ada, chloe, max)) {
            hears(reader, "whispered");
        }
        for (EventReader reader : List.of(sam, tim, olga)) {
            assertThat(reader.lines()).noneMatch(line -> line.contains("whispered") || line.contains("backchannel"));
        }
    }

    @Test
    void likesPinsAndDeletionsOfTheBackchannelStayThere() {
        meeting.post(meeting.ada, "/backchannel", "text", "whispered");
        long id = jdbc.sql("select max(id) from chat_message where room_id = ?")
                .param(meeting.room.value())
                .query(Long.class)
                .single();
        meeting.post(meeting.max, "/backchannel/" + id + "/like");
        meeting.post(meeting.chloe, "/backchannel/" + id + "/pin");
        meeting.delete(meeting.chloe, "/backchannel/" + id + "/pin");
        meeting.delete(meeting.ada, "/backchannel/" + id);
        meeting.post(meeting.ada, "/backchannel", "text", "once more");
        meeting.post(meeting.ada, "/backchannel/clearance");
        meeting.post(meeting.ada, "/chat", "text", "end");
        hears(max, "\"type\":\"cleared\"");
        for (EventReader reader : List.of(sam, tim, olga)) {
            hears(reader, "end");
            assertThat(reader.lines().stream().filter(line -> line.startsWith("event:")))
                    .containsOnly("event:rights", "event:chat");
        }
    }

    @Test
    void questionIsHeardOfByModeratorsAndWhoeverAskedUntilItIsPublished() {
        meeting.post(meeting.sam, "/questions", "text", "Secret?");
        long id = jdbc.sql("select max(id) from question where room_id = ?")
                .param(meeting.room.value())
                .query(Long.class)
                .single();
        meeting.post(meeting.chloe, "/questions/" + id + "/taker");
        meeting.post(meeting.chloe, "/questions/" + id + "/answer", "text", "Quiet");
        for (EventReader reader : List.of(ada, chloe, sam)) {
            hears(reader, "ANSWERED");
        }
        meeting.post(meeting.ada, "/chat", "text", "end");
        for (EventReader reader : List.of(max, tim, olga)) {
            hears(reader, "end");
            assertThat(reader.lines()).noneMatch(line -> line.contains("questions"));
        }
        meeting.post(meeting.chloe, "/questions/" + id + "/publication");
        for (EventReader reader : List.of(max, tim, olga)) {
            hears(reader, "\"type\":\"published\"");
        }
        for (EventReader reader : open) {
            assertThat(reader.lines()).noneMatch(line -> line.contains("Secret?") || line.contains("Quiet"));
        }
    }

    @Test
    void blockIsHeardOfByModeratorsAndThePersonAlone() {
        meeting.post(meeting.sam, "/chat", "text", "rude");
        long id = jdbc.sql("select max(id) from chat_message where room_id = ?")
                .param(meeting.room.value())
                .query(Long.class)
                .single();
        meeting.post(meeting.chloe, "/chat/" + id + "/block");
        meeting.post(meeting.ada, "/chat", "text", "end");
        for (EventReader reader : List.of(ada, chloe, sam)) {
            hears(reader, "\"type\":\"access\"");
        }
        for (EventReader reader : List.of(max, tim, olga)) {
            hears(reader, "end");
            assertThat(reader.lines()).noneMatch(line -> line.contains("\"access\""));
        }
    }

    @Test
    void whoeverLosesTheBackchannelHearsNoMoreOfIt() {
        jdbc.sql("delete from room_grant where room_id = ? and user_id = ?")
                .params(meeting.room.value(), meeting.max.id().value())
                .update();
        await().untilAsserted(() -> assertThat(max.lines().stream()
                        .filter(line -> line.startsWith("data:"))
                        .reduce((first, last) -> last))
                .hasValueSatisfying(line -> assertThat(line).doesNotContain("backchannel")));
        meeting.post(meeting.ada, "/backchannel", "text", "whispered");
        meeting.post(meeting.ada, "/chat", "text", "end");
        hears(max, "end");
        assertThat(max.lines()).noneMatch(line -> line.contains("whispered"));
    }

    @Test
    void messageOfOneMegabyteIsRefusedAsTooLarge() throws Exception {
        String form = "_csrf=" + URLEncoder.encode(campus.csrfToken(meeting.sam), StandardCharsets.UTF_8) + "&text="
                + "x".repeat(1024 * 1024);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/rooms/" + meeting.room
                                        + "/chat?visit=" + meeting.sam.visit().key()))
                                .header("Cookie", "anteroom=" + campus.cookie(meeting.sam))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(meeting.told("chat", "posted")).isZero();
    }

    private EventReader listen(Person person) {
        String path =
                "/rooms/" + meeting.room + "/events?visit=" + person.visit().key();
        EventReader reader = EventReader.open(port, path, campus.cookie(person), null);
        open.add(reader);
        reader.awaitLine("event:rights");
        return reader;
    }

    private static void hears(EventReader reader, String words) {
        await().untilAsserted(() -> assertThat(reader.lines()).anyMatch(line -> line.contains(words)));
    }
}
