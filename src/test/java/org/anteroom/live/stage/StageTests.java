package org.anteroom.live.stage;

import static org.anteroom.live.LiveRoom.tab;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

/** Who is on the stage, by the room's mode, by invitation, and how many. */
@AnteroomTest
class StageTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewRights reviews;

    private LiveRoom live;
    private Person ada;
    private Person sam;

    @BeforeEach
    void meeting() {
        live = new LiveRoom(campus, mvc, jdbc);
        ada = live.ada();
        sam = live.member("Sam");
    }

    @Test
    void everyoneWhoTakesPartComesToTheStageOfAnInteractiveRoom() {
        assertThat(live.enter(sam, "STAGE"))
                .hasStatusOk()
                .bodyText()
                .contains("\"place\":\"STAGE\"", "\"engine\":\"peer\"");
        Person olga = live.observer("Olga");
        live.enter(olga, "STAGE");
        assertThat(live.place(olga)).isEqualTo("VIEWER");
        assertThat(live.post("/presence/stage", olga)).hasStatus(403);
        live.post("/people-here/" + olga.id() + "/stage", ada);
        assertThat(live.place(olga)).isEqualTo("VIEWER");
    }

    @Test
    void webinarsStageIsOpenToModeratorsAndInvitedPeopleOnly() {
        live.setMode("WEBINAR");
        live.enter(ada, "STAGE");
        live.enter(sam, "STAGE");
        assertThat(live.place(ada)).isEqualTo("STAGE");
        assertThat(live.place(sam)).isEqualTo("VIEWER");
        assertThat(live.post("/presence/stage", sam)).hasStatus(403);

        assertThat(live.post("/people-here/" + sam.id() + "/stage", sam)).hasStatus(403);
        assertThat(live.post("/people-here/" + sam.id() + "/stage", ada)).hasStatus(302);
        assertThat(live.place(sam)).isEqualTo("VIEWER");
        assertThat(live.post("/presence/stage", sam)).hasStatus(204);
        assertThat(live.place(sam)).isEqualTo("STAGE");

        assertThat(live.delete("/people-here/" + sam.id() + "/stage", ada)).hasStatus(302);
        assertThat(live.place(sam)).isEqualTo("VIEWER");
        assertThat(live.post("/presence/stage", sam)).hasStatus(403);
    }

    @Test
    void whoWasTakenFromAnInteractiveStageNeedsAnInvitation() {
        live.enter(sam, "STAGE");
        live.delete("/people-here/" + sam.id() + "/stage", ada);
        assertThat(live.post("/presence/stage", sam)).hasStatus(403);
        live.enter(sam, "STAGE", "another-tab");
        assertThat(live.place(sam)).isEqualTo("VIEWER");
        live.post("/people-here/" + sam.id() + "/stage", ada);
        assertThat(live.post("/presence/stage", sam)).hasStatus(204);
    }

    @Test
    void changeOfTheModeMovesPeopleDuringTheMeeting() {
        live.enter(ada, "STAGE");
        live.enter(sam, "STAGE");
        assertThat(live.post("/settings", ada, Map.of("mode", "WEBINAR", "version", "1")))
                .hasStatus(302);
        assertThat(live.place(sam)).isEqualTo("VIEWER");
        assertThat(live.place(ada)).isEqualTo("STAGE");
    }

    @Test
    void whoLosesTheRightToBeHereIsOut() {
        live.enter(sam, "STAGE");
        jdbc.sql("delete from membership where user_id = ?")
                .param(sam.id().value())
                .update();
        reviews.review(live.room());
        assertThat(live.place(sam)).isEmpty();
        assertThat(live.told("people", "gone")).isOne();
    }

    @Test
    void stageHasSpaceForSixAndSaysSo() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            people.add(live.member("Person" + i));
            live.enter(people.get(i), "STAGE");
        }
        assertThat(live.place(people.get(5))).isEqualTo("STAGE");
        Person seventh = people.get(6);
        assertThat(live.place(seventh)).isEqualTo("VIEWER");
        assertThat(live.post("/presence/stage", seventh))
                .hasStatus(409)
                .bodyText()
                .contains("The stage is full: ", "6");
        live.delete("/presence/stage", people.get(0));
        assertThat(live.post("/presence/stage", seventh)).hasStatus(204);
    }

    @Test
    void handIsSeenUntilItIsLowered() {
        live.enter(sam, "VIEWER");
        live.enter(ada, "STAGE");
        live.post("/presence/hand", sam);
        assertThat(live.get("/people-here", ada)).bodyText().contains("Raised hands: ", "Lower the hand: Sam");
        assertThat(live.get("/people-here", sam))
                .bodyText()
                .contains("Raised hands: ")
                .doesNotContain("Lower the hand");
        live.delete("/people-here/" + sam.id() + "/hand", ada);
        assertThat(live.get("/people-here", ada)).bodyText().doesNotContain("Raised hands");
    }

    @Test
    void moderatorStopsWhatSomebodySendsAndTellsThatPersonAlone() {
        live.enter(sam, "STAGE");
        live.post("/presence/sending", sam, Map.of("sources", "MICROPHONE,CAMERA"));
        assertThat(live.get("/people-here", ada)).bodyText().contains("Mute: Sam", "Stop video: Sam");
        live.delete("/people-here/" + sam.id() + "/microphone", ada);
        assertThat(live.get("/people-here", ada))
                .bodyText()
                .contains("Stop video: Sam")
                .doesNotContain("Mute: Sam");
        assertThat(jdbc.sql(
                                "select person_id from room_event where room_id = ? and topic = 'stop' and audience = 'nobody'")
                        .param(live.room().value())
                        .query(Long.class)
                        .list())
                .containsExactly(sam.id().value());
    }

    @Test
    void removedPersonStaysOutOfThisMeetingOnly() {
        live.enter(sam, "STAGE");
        assertThat(live.delete("/people-here/" + sam.id(), sam)).hasStatus(403);
        live.delete("/people-here/" + sam.id(), ada);
        assertThat(live.place(sam)).isEmpty();
        assertThat(live.sign(sam, tab(sam))).contains("REMOVED");
        assertThat(live.enter(sam, "VIEWER", "another-tab"))
                .hasStatus(409)
                .bodyText()
                .contains("removed you");
        live.delete("/session", ada);
        live.get("/live", ada);
        assertThat(live.enter(sam, "VIEWER")).hasStatusOk();
    }

    @Test
    void moderatorsAreNotRemoved() {
        Person otto = campus.manager("Otto", live.channel());
        live.enter(otto, "STAGE");
        assertThat(live.delete("/people-here/" + otto.id(), ada)).hasStatus(409);
        assertThat(live.place(otto)).isEqualTo("STAGE");
        assertThat(live.delete("/people-here/" + sam.id(), ada))
                .hasStatus(409)
                .bodyText()
                .contains("not in the meeting");
    }
}
