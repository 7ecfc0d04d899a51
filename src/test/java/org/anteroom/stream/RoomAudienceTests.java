package org.anteroom.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anteroom.EventReader;
import org.anteroom.Person;
import org.junit.jupiter.api.Test;

/** Who hears what, while rights change. */
class RoomAudienceTests extends RoomStreamFixture {

    @Test
    void backchannelReachesNobodyElse() {
        EventReader hers = listen(ada);
        EventReader his = listen(ben);

        tell(backchannel("secret"));
        tell("public");

        hers.awaitLine(data("secret"));
        his.awaitLine(data("public"));
        EventReader again = listen(ben, "", 0);
        again.awaitLine(data("public"));
        assertThat(his.lines()).doesNotContain(data("secret"));
        assertThat(again.lines()).doesNotContain(data("secret"));
        assertThat(hers.lines()).containsSubsequence(data("secret"), data("public"));
    }

    @Test
    void questionReachesWhoAskedAndWhoAnswers() {
        Person cleo = campus.member("Cleo", channel);
        EventReader hers = listen(ada);
        EventReader his = listen(ben);
        EventReader other = listen(cleo);

        tell(RoomEvent.to("moderate-chat", "question", "posted", Map.of("text", "why"))
                .andTo(ben.id()));
        tell(RoomEvent.to(cleo.id(), "question", "posted", Map.of("text", "you")));
        tell("public");

        other.awaitLine(data("public"));
        hers.awaitLine(data("public"));
        his.awaitLine(data("public"));
        assertThat(hers.lines()).contains(data("why")).doesNotContain(data("you"));
        assertThat(his.lines()).contains(data("why")).doesNotContain(data("you"));
        assertThat(other.lines()).contains(data("you")).doesNotContain(data("why"));
    }

    @Test
    void streamBeginsWithWhatThePersonMayHear() {
        assertThat(listen(ben).lines())
                .contains("data:{\"type\":\"present\",\"data\":[\"see\",\"take-part\"]}")
                .containsSubsequence("id:0", "event:rights");
    }

    @Test
    void newRightBringsItsTopicsIntoTheOpenStream() {
        EventReader his = listen(ben);
        transaction.executeWithoutResult(status -> {
            grantBackchannel();
            events.rightsChanged(room);
            events.append(room, backchannel("secret"));
        });
        his.awaitLine(data("secret"));
        assertThat(his.lines())
                .anyMatch(line -> line.startsWith("data:{\"type\":\"present\",\"data\":[\"backchannel\""));
    }

    @Test
    void lostRightTakesItsTopicsAwayBeforeTheNextEvent() {
        grantBackchannel();
        EventReader his = listen(ben);
        tell(backchannel("early"));
        his.awaitLine(data("early"));

        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from room_grant where room_id = :room")
                    .param("room", room.value())
                    .update();
            events.rightsChanged(room);
            events.append(room, backchannel("late"));
            events.append(room, chat("public"));
        });
        his.awaitLine(data("public"));
        assertThat(his.lines()).doesNotContain(data("late"));
    }

    @Test
    void whoMayNoLongerSeeTheRoomIsSentAway() {
        EventReader hers = listen(ada);
        EventReader his = listen(ben);
        transaction.executeWithoutResult(status -> {
            unpublish();
            events.rightsChanged(room);
            events.append(room, chat("inside"));
        });
        hers.awaitLine(data("inside"));
        his.awaitLine(EventReader.END);
        assertThat(his.lines()).contains("event:ended").doesNotContain(data("inside"));
        listen(ben, "", 0).awaitStatus(404);
    }

    @Test
    void changeOfWhichNobodyToldIsNoticedWithinSeconds() {
        EventReader his = listen(ben);
        unpublish();
        his.awaitLine("event:ended");
        his.awaitLine(EventReader.END);
    }

    private void unpublish() {
        jdbc.sql("update room set published = false where id = :room")
                .param("room", room.value())
                .update();
    }

    private void grantBackchannel() {
        jdbc.sql("update room set granted = true where id = :room")
                .param("room", room.value())
                .update();
        jdbc.sql("insert into room_grant (room_id, user_id, role) values (:room, :ben, 'ROOM_MODERATOR')")
                .param("room", room.value())
                .param("ben", ben.id().value())
                .update();
    }

    private static RoomEvent backchannel(String text) {
        return RoomEvent.to("backchannel", "backchannel", "posted", Map.of("text", text));
    }
}
