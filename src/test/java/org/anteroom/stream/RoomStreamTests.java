package org.anteroom.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.anteroom.EventReader;
import org.anteroom.Person;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class RoomStreamTests extends RoomStreamFixture {

    @Autowired
    RoomTails tails;

    @Autowired
    MockMvcTester mvc;

    @Test
    void whatIsToldComesToAllWhoListen() {
        EventReader hers = listen(ada);
        EventReader his = listen(ben);

        tell("Hello <b>\"Ben\"</b>\n");

        String written = data("Hello <b>\\\"Ben\\\"</b>\\n");
        hers.awaitLine(written);
        his.awaitLine(written);
        assertThat(his.lines()).containsSubsequence("id:1", "event:chat", written);
    }

    @Test
    void answerIsAnOpenStreamThatNobodyKeeps() {
        EventReader his = listen(ben);
        assertThat(his.lines())
                .contains(
                        "Content-Type: text/event-stream;charset=UTF-8",
                        "Cache-Control: no-store",
                        "X-Accel-Buffering: no",
                        "Connection: close")
                .anyMatch(line -> line.startsWith("HTTP/1.1 200"))
                .anyMatch(line -> line.startsWith("Content-Security-Policy"))
                .anyMatch(line -> line.startsWith("retry:"))
                .noneMatch(line -> line.startsWith("Transfer-Encoding") || line.startsWith("Content-Length"));
    }

    @Test
    void outsidersFindNothing() {
        Person eve = campus.person("Eve");
        listen(eve, "", null).awaitStatus(404);
        kept(EventReader.open(port, "/rooms/" + room + "/events", "", null)).awaitStatus(401);
        room = campus.room(channel, ada).create();
        listen(ben, "", null).awaitStatus(404);
    }

    @Test
    void whoComesAgainGetsWhatWasMissedInItsOrder() {
        EventReader first = listen(ben);
        tell("1");
        first.awaitLine(data("1"));
        first.close();
        LongStream.rangeClosed(2, 40).forEach(number -> tell("" + number));

        EventReader again = listen(ben, "", 1);
        again.awaitLine(data("40"));
        tell("41");
        again.awaitLine(data("41"));
        assertThat(again.lines().stream().filter(line -> line.startsWith("data:{\"type\":\"posted")))
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 41)
                        .mapToObj(number -> data("" + number))
                        .toList());
    }

    @Test
    void pageThatNamesItsPositionMissesNothing() {
        tell("before");
        long position = events.position(room);
        tell("meanwhile");

        EventReader his = listen(ben, "&after=" + position, null);
        his.awaitLine(data("meanwhile"));
        assertThat(his.lines()).doesNotContain(data("before"));
    }

    @Test
    void whoComesWithoutANumberHearsWhatIsNew() {
        tell("before");
        EventReader his = listen(ben);
        tell("after");
        his.awaitLine(data("after"));
        assertThat(his.lines()).doesNotContain(data("before"));
    }

    @Test
    void whoWasAwayTooLongIsToldToBeginAnew() {
        tell("purged");
        jdbc.sql("delete from room_event where room_id = :room")
                .param("room", room.value())
                .update();
        tell("new");
        for (Object had : new Object[] {0, 77}) {
            EventReader his = listen(ben, "", had);
            his.awaitLine("event:reset");
            his.awaitLine("event:rights");
            assertThat(his.ids()).containsOnly(2L);
            assertThat(his.lines()).doesNotContain(data("new"));
        }
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        EventReader his = listen(ben);
        transaction.executeWithoutResult(status -> {
            events.append(room, chat("never"));
            status.setRollbackOnly();
        });
        tell("always");
        his.awaitLine(data("always"));
        assertThat(his.lines()).contains("id:1").doesNotContain(data("never"));
    }

    @Test
    void otherRoomsAreNotHeard() {
        EventReader his = listen(ben);
        RoomId here = room;
        room = campus.room(channel, ada).published().create();
        tell("elsewhere");
        room = here;
        tell("here");
        his.awaitLine(data("here"));
        assertThat(his.lines()).doesNotContain(data("elsewhere"));
    }

    @Test
    void whoComesAgainWithoutAnEndIsToldToWait() {
        assertThat(IntStream.range(0, 1_000).map(i -> statusOf(ben))).contains(204, 429);
        assertThat(statusOf(ada)).isEqualTo(204);
    }

    @Test
    void roomThatNobodyListensToIsForgotten() {
        listen(ben).close();
        await().until(() -> !tails.follows(room));
    }

    private int statusOf(Person person) {
        return mvc.get()
                .uri(path(person))
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
