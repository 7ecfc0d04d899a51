package org.anteroom.live.stage;

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

/** Who is in a meeting: by one tab each, without ghosts, and behind a locked door if a moderator wants it. */
@AnteroomTest
class PresenceTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SweepPresences sweep;

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
    void whoComesIsToldAndListed() {
        live.enter(ada, "STAGE");
        assertThat(live.enter(sam, "VIEWER")).hasStatusOk().bodyText().contains("\"name\":\"Ada\"", "\"name\":\"Sam\"");
        assertThat(live.told("people", "here")).isEqualTo(2);
        assertThat(live.get("/people-here", sam))
                .bodyText()
                .contains("In the meeting: ", "Ada", "Sam", "On the stage: ", "Viewers: ")
                .doesNotContain("Remove from the meeting");
        assertThat(live.get("/people-here?q=aD", sam))
                .bodyText()
                .contains("Ada")
                .doesNotContain("<bdi>Sam");
        assertThat(live.get("/people-here?q=zz", ada)).bodyText().contains("has this name");
    }

    @Test
    void secondTabTakesOverAndTheFirstLearnsSo() {
        live.enter(sam, "STAGE", "first-tab");
        live.enter(sam, "STAGE", "second-tab");
        assertThat(live.sign(sam, "first-tab")).contains("ELSEWHERE");
        assertThat(live.sign(sam, "second-tab")).contains("HERE");
        live.post("/presence/departures", sam, Map.of("tab", "first-tab"));
        assertThat(live.place(sam)).isEqualTo("STAGE");
        live.post("/presence/departures", sam, Map.of("tab", "second-tab"));
        assertThat(live.place(sam)).isEmpty();
        assertThat(live.sign(sam, "second-tab")).contains("GONE");
    }

    @Test
    void whoGivesNoSignForAMinuteIsGivenUpAndCanComeAgain() {
        live.enter(ada, "STAGE");
        live.enter(sam, "STAGE");
        live.unseenFor(sam, 61);
        live.unseenFor(ada, 50);
        sweep.giveUpUnseen();
        sweep.giveUpUnseen();
        assertThat(live.place(sam)).isEmpty();
        assertThat(live.place(ada)).isEqualTo("STAGE");
        assertThat(live.told("people", "gone")).isOne();
        assertThat(live.sign(sam, tab(sam))).contains("GONE");
        live.enter(sam, "STAGE");
        assertThat(live.sign(sam, tab(sam))).contains("HERE");
    }

    @Test
    void signKeepsAPersonThere() {
        live.enter(sam, "STAGE");
        live.unseenFor(sam, 61);
        live.sign(sam, tab(sam));
        sweep.giveUpUnseen();
        assertThat(live.place(sam)).isEqualTo("STAGE");
    }

    @Test
    void meetingWithoutPeopleEndsByItself() {
        live.enter(sam, "STAGE");
        jdbc.sql("update room_session set opened_at = timestampadd(minute, -11, opened_at) where room_id = ?")
                .param(live.room().value())
                .update();
        sweep.endEmpty();
        assertThat(live.told("room", "ended")).isZero();
        live.post("/presence/departures", sam, Map.of("tab", tab(sam)));
        sweep.endEmpty();
        assertThat(live.told("room", "ended")).isZero();
        jdbc.sql("update room_participant set left_at = timestampadd(minute, -11, left_at) where user_id = ?")
                .param(sam.id().value())
                .update();
        sweep.endEmpty();
        assertThat(live.told("room", "ended")).isOne();
    }

    @Test
    void endOfTheMeetingLeavesNobodyBehind() {
        live.enter(sam, "STAGE");
        live.delete("/session", ada);
        assertThat(live.place(sam)).isEmpty();
        assertThat(live.enter(sam, "STAGE")).hasStatus(409).bodyText().contains("No meeting is under way");
        assertThat(live.sign(sam, tab(sam))).contains("GONE");
    }

    @Test
    void newcomersWaitBeforeALockedDoorUntilTheyAreLetIn() {
        Person ben = live.member("Ben");
        live.enter(ben, "VIEWER");
        assertThat(live.post("/lock", sam)).hasStatus(403);
        live.post("/lock", ada);
        assertThat(live.enter(sam, "STAGE"))
                .hasStatusOk()
                .bodyText()
                .contains("WAITING", "\"people\":[]", "\"grant\":null")
                .doesNotContain("Ben");
        assertThat(live.enter(ben, "VIEWER", "another-tab")).bodyText().contains("\"place\":\"VIEWER\"");
        live.enter(ada, "STAGE");
        assertThat(live.place(ada)).isEqualTo("STAGE");
        assertThat(live.get("/people-here", ada)).bodyText().contains("Waiting to come in", "Admit: Sam");
        assertThat(live.get("/people-here", ben)).bodyText().doesNotContain("Sam");

        assertThat(live.post("/people-here/" + sam.id() + "/admission", ben)).hasStatus(403);
        live.post("/people-here/" + sam.id() + "/admission", ada);
        assertThat(live.place(sam)).isEqualTo("VIEWER");
        assertThat(live.enter(sam, "STAGE")).bodyText().contains("\"place\":\"STAGE\"", "Ben");
    }

    @Test
    void declinedPersonComesInOnlyOnceTheMeetingIsUnlocked() {
        live.post("/lock", ada);
        live.enter(sam, "VIEWER");
        live.delete("/people-here/" + sam.id() + "/admission", ada);
        assertThat(live.place(sam)).isEmpty();
        assertThat(live.enter(sam, "VIEWER")).hasStatus(409);
        live.delete("/lock", ada);
        assertThat(live.enter(sam, "VIEWER")).hasStatusOk();
    }

    @Test
    void unlockingAndAdmittingAllLetEverybodyIn() {
        Person ben = live.member("Ben");
        live.post("/lock", ada);
        live.enter(sam, "VIEWER");
        live.post("/admissions", ada);
        live.enter(ben, "VIEWER");
        assertThat(live.place(ben)).isEqualTo("WAITING");
        live.delete("/lock", ada);
        assertThat(live.place(sam)).isEqualTo("VIEWER");
        assertThat(live.place(ben)).isEqualTo("VIEWER");
    }

    @Test
    void whoWaitsIsToldToModeratorsAlone() {
        live.post("/lock", ada);
        live.enter(sam, "VIEWER");
        assertThat(jdbc.sql("select audience from room_event where room_id = ? and topic = 'waiting'")
                        .param(live.room().value())
                        .query(String.class)
                        .list())
                .containsExactly("hold-session");
        assertThat(live.told("people", "here")).isZero();
    }
}
