package org.anteroom.collaboration.launch;

import static org.anteroom.collaboration.LiveLesson.POLL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.collaboration.LiveLesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class LaunchTests {

    private static final Map<String, List<String>> NEWS = Map.of(
            "type", List.of("ANNOUNCEMENT"),
            "prompt", List.of("Room moved"),
            "linkLabel", List.of("Map"),
            "linkUrl", List.of("https://example.edu/map"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private Campus campus;
    private LiveLesson lesson;

    @BeforeEach
    void begin(@Autowired Campus campus) {
        this.campus = campus;
        lesson = new LiveLesson(campus, mvc, jdbc);
    }

    @Test
    void draftIsLaunchedOnceAndEverybodyHearsOfIt() {
        int poll = lesson.draft(POLL);

        assertThat(lesson.post(lesson.chloe, opening(poll), Map.of())).hasStatus(302);
        assertThat(lesson.state(poll)).isEqualTo("LIVE");
        assertThat(lesson.told()).containsExactly("opened all");
        assertThat(lesson.post(lesson.ada, opening(poll), Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("This interaction was started or deleted already.");
        assertThat(lesson.told()).hasSize(1);
    }

    @Test
    void chatModeratorsAndEditorsLaunchAndNobodyElse() {
        Person colin = campus.contributor("Colin", lesson.channel);
        for (Person person : List.of(lesson.ada, lesson.chloe, colin)) {
            assertThat(lesson.post(person, opening(lesson.draft(POLL)), Map.of()))
                    .as(person.name())
                    .hasStatus(302);
        }
        int poll = lesson.draft(POLL);
        for (Person person : List.of(lesson.max, lesson.ben, lesson.olga)) {
            assertThat(lesson.post(person, opening(poll), Map.of()))
                    .as(person.name())
                    .hasStatus(403);
        }
        assertThat(lesson.post(campus.person("Eve"), opening(poll), Map.of())).hasStatus(404);
        assertThat(lesson.state(poll)).isEqualTo("DRAFT");
    }

    @Test
    void nothingIsLaunchedWithoutAMeeting() {
        int poll = lesson.draft(POLL);
        lesson.end();

        assertThat(lesson.post(lesson.chloe, opening(poll), Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("No meeting is under way.");
        assertThat(lesson.state(poll)).isEqualTo("DRAFT");
    }

    @Test
    void nothingIsLaunchedWhereCollaborationIsOff() {
        int poll = lesson.draft(POLL);
        jdbc.sql("update channel set collaboration_enabled = false where id = :id")
                .param("id", lesson.channel.value())
                .update();

        assertThat(lesson.post(lesson.chloe, opening(poll), Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("switched off in this channel");
    }

    @Test
    void announcementTellsItsTextAndItsLink() {
        lesson.launched(NEWS);

        assertThat(lesson.told()).containsExactly("opened all");
        assertThat(lesson.lastTold()).contains("Room moved", "https://example.edu/map", "Map", "ANNOUNCEMENT");
    }

    @Test
    void closedOneIsNotClosedAgain() {
        int poll = lesson.launched(POLL);

        assertThat(lesson.close(poll)).hasStatus(302);
        assertThat(lesson.state(poll)).isEqualTo("CLOSED");
        assertThat(lesson.close(poll)).hasStatus(409);
        assertThat(lesson.told()).containsExactly("opened all", "closed all");
    }

    @Test
    void endOfTheMeetingClosesWhatIsOpen() {
        int poll = lesson.launched(POLL);
        int news = lesson.launched(NEWS);
        int draft = lesson.draft(POLL);

        lesson.end();

        assertThat(List.of(lesson.state(poll), lesson.state(news), lesson.state(draft)))
                .containsExactly("CLOSED", "CLOSED", "DRAFT");
    }

    @Test
    void roomWithAnOpenPollCanBeDeleted() {
        int poll = lesson.launched(POLL);

        assertThat(lesson.post(lesson.ada, "/deletion", Map.of())).hasStatus(302);
        assertThat(lesson.state(poll)).isEqualTo("CLOSED");
        assertThat(lesson.answer(lesson.ben, poll, "choice", "1")).hasStatus(404);
    }

    @Test
    void onTheSpotOneIsLaunchedAtOnceByAChatModerator() {
        assertThat(lesson.post(lesson.chloe, "/live/interactions", POLL)).hasStatus(302);

        assertThat(lesson.told()).containsExactly("opened all");
        assertThat(lesson.page(lesson.ben)).bodyText().contains("Tea or coffee?");
    }

    @Test
    void onTheSpotOneThatIsRefusedComesBackAsItWas() {
        Map<String, List<String>> form =
                Map.of("type", List.of("POLL"), "prompt", List.of("Which?"), "options[0].label", List.of("only one"));

        assertThat(lesson.post(lesson.chloe, "/live/interactions", form))
                .hasStatus(422)
                .bodyText()
                .contains("Which?", "only one", "Give 2 to 10 options.");
        assertThat(lesson.told()).isEmpty();
        assertThat(lesson.post(lesson.chloe, "/live/interactions/option-rows", POLL))
                .hasStatusOk()
                .bodyText()
                .contains("options[2].label", "Coffee");
    }

    @Test
    void launchedOneIsDeletedOnlyOnceItIsClosedAndComesBack() {
        int poll = lesson.launched(POLL);
        String deletion = "/live/interactions/" + poll + "/deletion";
        assertThat(lesson.post(lesson.chloe, deletion, Map.of())).hasStatus(409);
        lesson.close(poll);

        assertThat(lesson.post(lesson.chloe, deletion, Map.of())).hasStatus(302);
        assertThat(lesson.page(lesson.ben)).bodyText().doesNotContain("Tea or coffee?");
        assertThat(mvc.delete().uri("/rooms/" + lesson.room + deletion).with(campus.as(lesson.chloe)))
                .hasStatus(302);
        assertThat(lesson.page(lesson.ben)).bodyText().contains("Tea or coffee?");
        assertThat(lesson.told()).endsWith("deleted all", "restored all");
    }

    @Test
    void draftIsNotDeletedByWhomOnlyMayLaunchIt() {
        int poll = lesson.draft(POLL);

        assertThat(lesson.post(lesson.chloe, "/live/interactions/" + poll + "/deletion", Map.of()))
                .hasStatus(409);
        assertThat(lesson.state(poll)).isEqualTo("DRAFT");
    }

    @Test
    void resultsOfAnAnnouncementAreNotShared() {
        assertThat(lesson.share(lesson.launched(NEWS))).hasStatus(409);
        assertThat(lesson.share(lesson.draft(POLL))).hasStatus(409);
    }

    private static String opening(int number) {
        return "/interactions/" + number + "/opening";
    }
}
