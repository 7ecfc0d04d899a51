package org.anteroom.live.peer;

import static org.anteroom.live.LiveRoom.tab;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.live.LiveRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The tool carries signals between those alone who may see each other, and no offer to send from a viewer. */
@AnteroomTest
class SignalsTests {

    private static final String CANDIDATES = "{\"connection\":\"c-1\",\"candidates\":[{\"candidate\":\"x\"}]}";

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private LiveRoom live;
    private Person ada;
    private Person sam;
    private Person ben;

    @BeforeEach
    void meeting() {
        live = new LiveRoom(campus, mvc, jdbc);
        ada = live.ada();
        sam = live.member("Sam");
        ben = live.member("Ben");
        live.enter(ada, "STAGE");
        live.enter(sam, "VIEWER");
        live.enter(ben, "VIEWER");
    }

    @Test
    void signalReachesTheOtherPersonAlone() {
        assertThat(send(sam, ada, CANDIDATES)).hasStatus(204);
        assertThat(send(ada, sam, CANDIDATES)).hasStatus(204);
        assertThat(jdbc.sql("""
                select person_id from room_event where room_id = ? and topic = 'signal' and audience = 'nobody' order by number
                """).param(live.room().value()).query(Long.class).list())
                .containsExactly(ada.id().value(), sam.id().value());
    }

    @Test
    void viewersHaveNothingToTellEachOther() {
        assertThat(send(sam, ben, CANDIDATES)).hasStatus(403);
    }

    @Test
    void viewerCannotOfferToSend() {
        assertThat(send(sam, ada, offer("a=recvonly"))).hasStatus(204);
        assertThat(send(sam, ada, offer("a=inactive"))).hasStatus(204);
        assertThat(send(sam, ada, offer("a=sendrecv"))).hasStatus(403);
        assertThat(send(sam, ada, offer("a=sendonly"))).hasStatus(403);
        // Says nothing, which means both ways.
        assertThat(send(sam, ada, offer("a=mid:0"))).hasStatus(403);
        assertThat(send(sam, ada, offer("a=recvonly\\r\\nm=video 9 UDP/TLS/RTP/SAVPF 96")))
                .hasStatus(403);
        assertThat(send(ada, sam, offer("a=sendonly"))).hasStatus(204);
        live.post("/presence/stage", sam);
        assertThat(send(sam, ada, offer("a=sendrecv"))).hasStatus(204);
        live.delete("/people-here/" + sam.id() + "/stage", ada);
        assertThat(send(sam, ada, offer("a=sendrecv"))).hasStatus(403);
    }

    @Test
    void whoIsNotInTheMeetingByThatTabSendsNothing() {
        live.enter(sam, "VIEWER", "another-tab");
        assertThat(send(sam, ada, CANDIDATES)).hasStatus(409);
        assertThat(send(ada, sam, CANDIDATES)).hasStatus(409);
        assertThat(send(live.member("Mia"), ada, CANDIDATES)).hasStatus(409);
        live.delete("/people-here/" + ben.id(), ada);
        assertThat(send(ben, ada, CANDIDATES)).hasStatus(409);
        assertThat(send(campus.person("Eve"), ada, CANDIDATES)).hasStatus(404);
    }

    @Test
    void signalsAreShortAndWellFormed() {
        assertThat(send(sam, ada, offer("a=recvonly\\r\\na=" + "x".repeat(12_000))))
                .hasStatus(413);
        assertThat(send(sam, ada, "{")).hasStatus(422);
        assertThat(send(sam, ada, "{}")).hasStatus(422);
        assertThat(send(sam, ada, CANDIDATES.replace("c-1", "<b>"))).hasStatus(422);
    }

    private static String offer(String direction) {
        return "{\"connection\":\"c-1\",\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\\r\\nm=audio 9 UDP/TLS/RTP/SAVPF 111\\r\\n"
                + direction + "\\r\\n\"}}";
    }

    private MvcTestResult send(Person from, Person to, String signal) {
        return live.post(
                "/signals",
                from,
                Map.of("tab", tab(from), "to", to.id().toString(), "toTab", tab(to), "signal", signal));
    }
}
