package org.anteroom.collaboration.answer;

import static org.anteroom.collaboration.LiveLesson.POLL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.collaboration.LiveLesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class AnswerTests {

    private static final Map<String, List<String>> QUIZ = Map.of(
            "type", List.of("QUIZ"),
            "prompt", List.of("2 + 2?"),
            "options[0].label", List.of("3"),
            "options[1].label", List.of("4"),
            "options[1].correct", List.of("true"));
    private static final Map<String, List<String>> CLOUD =
            Map.of("type", List.of("WORD_CLOUD"), "prompt", List.of("What is a cell?"), "words", List.of("2"));
    private static final Map<String, List<String>> RATING =
            Map.of("type", List.of("RATING"), "prompt", List.of("I can follow."), "scale", List.of("5"));
    private static final Map<String, List<String>> WHY =
            Map.of("type", List.of("OPEN_ENDED"), "prompt", List.of("Why?"));

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
    void pollCountsEachPersonOnceAndTheLastAnswer() {
        int poll = lesson.launched(POLL);

        assertThat(lesson.answer(lesson.ben, poll, "choice", "1")).hasStatus(302);
        assertThat(lesson.answer(lesson.ben, poll, "choice", "2")).hasStatus(302);
        assertThat(lesson.answer(lesson.sam, poll, "choice", "2")).hasStatus(302);

        assertThat(choices(poll)).containsExactly("2", "2");
        assertThat(people(poll)).isEqualTo(2);
    }

    @Test
    void quizKeepsTheFirstAnswer() {
        int quiz = lesson.launched(QUIZ);

        assertThat(lesson.answer(lesson.ben, quiz, "choice", "1")).hasStatus(302);
        assertThat(lesson.answer(lesson.ben, quiz, "choice", "2"))
                .hasStatus(409)
                .bodyText()
                .contains("You have answered already.");
        assertThat(choices(quiz)).containsExactly("1");
    }

    @Test
    void nobodyAnswersBeforeItIsOpenNorAfterItIsClosed() {
        int draft = lesson.draft(POLL);
        assertThat(lesson.answer(lesson.ben, draft, "choice", "1")).hasStatus(409);
        int poll = lesson.launched(POLL);
        lesson.close(poll);
        assertThat(lesson.answer(lesson.ben, poll, "choice", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("This takes no answers now");
        assertThat(people(poll)).isZero();
    }

    @Test
    void whoMayNotTakePartDoesNotAnswer() {
        int poll = lesson.launched(POLL);

        assertThat(lesson.answer(lesson.olga, poll, "choice", "1")).hasStatus(403);
        assertThat(lesson.answer(campus.person("Eve"), poll, "choice", "1")).hasStatus(404);
        for (Person person : List.of(lesson.ada, lesson.chloe, lesson.max, lesson.ben)) {
            assertThat(lesson.answer(person, poll, "choice", "1"))
                    .as(person.name())
                    .hasStatus(302);
        }
        assertThat(people(poll)).isEqualTo(4);
    }

    @Test
    void interactionOfAnotherRoomIsNotAnswered() {
        int poll = lesson.launched(POLL);
        lesson.launched(POLL);
        LiveLesson other = new LiveLesson(campus, mvc, jdbc);
        other.launched(POLL);

        assertThat(other.answer(other.ben, poll + 1, "choice", "1")).hasStatus(404);
        assertThat(other.answer(lesson.ben, poll, "choice", "1")).hasStatus(404);
        assertThat(people(poll)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "-1", "x", "''", "01", "99999999999"})
    void choiceMustBeAnOption(String choice) {
        int poll = lesson.launched(POLL);

        assertThat(lesson.answer(lesson.ben, poll, "choice", choice)).hasStatus(422);
        assertThat(lesson.answer(lesson.ben, poll, "choice", "1", "2")).hasStatus(422);
        assertThat(lesson.answer(lesson.ben, poll, "mark", "1")).hasStatus(422);
        assertThat(lesson.answer(lesson.ben, poll, "choice[3]", "7")).hasStatus(422);
        assertThat(people(poll)).isZero();
    }

    @Test
    void pollOfSeveralTakesSeveralAndEachOnce() {
        Map<String, List<String>> form = new HashMap<>(POLL);
        form.put("multipleAnswers", List.of("true"));
        int poll = lesson.launched(form);

        assertThat(lesson.answer(lesson.ben, poll, "choice", "1", "2", "2")).hasStatus(302);
        assertThat(choices(poll)).containsExactly("1", "2");
        assertThat(people(poll)).isEqualTo(1);
    }

    @Test
    void ratingTakesAMarkOfItsScale() {
        int rating = lesson.launched(RATING);

        assertThat(lesson.answer(lesson.ben, rating, "mark", "6")).hasStatus(422);
        assertThat(lesson.answer(lesson.ben, rating, "mark", "5")).hasStatus(302);
        assertThat(lesson.answer(lesson.sam, rating, "mark", "2")).hasStatus(302);
        assertThat(lesson.page(lesson.chloe)).bodyText().contains("3.5");
    }

    @Test
    void cloudCountsAWordHoweverItIsWritten() {
        int cloud = lesson.launched(CLOUD);

        assertThat(lesson.answer(lesson.ben, cloud, "word", " Zelle ", "zelle")).hasStatus(302);
        assertThat(lesson.answer(lesson.sam, cloud, "word", "ZELLE", "Leben")).hasStatus(302);
        assertThat(lesson.answer(lesson.max, cloud, "word", "a", "b", "c")).hasStatus(422);
        assertThat(lesson.answer(lesson.max, cloud, "word", "x".repeat(31))).hasStatus(422);
        assertThat(lesson.answer(lesson.max, cloud, "word", " ", "")).hasStatus(422);

        assertThat(choices(cloud)).containsExactly("leben", "zelle", "zelle");
    }

    @Test
    void textIsTextAndHasItsLimits() {
        int why = lesson.launched(WHY);

        assertThat(lesson.answer(lesson.ben, why, "text", "<img src=x onerror=alert(1)>\u0007"))
                .hasStatus(302);
        assertThat(lesson.answer(lesson.sam, why, "text", "x".repeat(501))).hasStatus(422);
        assertThat(lesson.answer(lesson.sam, why, "text", " \u0000 ")).hasStatus(422);
        assertThat(lesson.page(lesson.chloe)).bodyText().contains("&lt;img src=x onerror=alert(1)&gt;</li>");
    }

    @Test
    void resultsAreForModeratorsUntilTheyAreShared() {
        int why = lesson.launched(WHY);
        lesson.answer(lesson.ben, why, "text", "Because of Ben");

        assertThat(lesson.page(lesson.chloe)).bodyText().contains("data-result", "Because of Ben");
        for (Person person : List.of(lesson.sam, lesson.max, lesson.olga)) {
            assertThat(lesson.page(person)).as(person.name()).bodyText().doesNotContain("Because of Ben");
        }
        lesson.share(why);
        assertThat(lesson.page(lesson.olga)).bodyText().contains("Because of Ben");
        assertThat(lesson.page(lesson.sam)).bodyText().doesNotContain("Because of Ben");
        lesson.answer(lesson.sam, why, "text", "Because of Sam");
        assertThat(lesson.page(lesson.sam)).bodyText().contains("Because of Ben");
        lesson.withhold(why);
        assertThat(lesson.page(lesson.sam)).bodyText().doesNotContain("Because of Ben");
    }

    @Test
    void rightOptionOfAQuizIsASecretUntilItIsClosed() {
        int quiz = lesson.launched(QUIZ);
        lesson.answer(lesson.ben, quiz, "choice", "1");
        lesson.answer(lesson.sam, quiz, "choice", "2");
        assertThat(lesson.page(lesson.ben)).bodyText().doesNotContain("Not right", "Correct");

        lesson.close(quiz);
        assertThat(lesson.page(lesson.ben)).bodyText().contains("Not right").doesNotContain("Correct");
        assertThat(lesson.page(lesson.sam)).bodyText().contains("Right").doesNotContain("Not right");
        lesson.share(quiz);
        assertThat(lesson.page(lesson.max)).bodyText().contains("Correct", "You did not answer.");
    }

    @Test
    void participantsSeeNoDrafts() {
        lesson.draft(WHY);

        assertThat(lesson.page(lesson.chloe)).bodyText().contains("Why?");
        assertThat(lesson.page(lesson.ben)).bodyText().doesNotContain("Why?");
        assertThat(lesson.page(campus.person("Eve"))).hasStatus(404);
    }

    @Test
    void countsGoToModeratorsOrToAllAndSayNoNames() {
        Map<String, List<String>> form = new HashMap<>(POLL);
        int poll = lesson.launched(form);
        lesson.answer(lesson.ben, poll, "choice", "2");
        awaitTold("results moderate-chat");
        assertThat(lesson.lastTold()).contains("\"people\":1").doesNotContain("Ben", "\"" + lesson.ben.id() + "\"");

        lesson.share(poll);
        lesson.answer(lesson.sam, poll, "choice", "2");
        awaitTold("results all");
        assertThat(lesson.lastTold()).contains("\"people\":2");
    }

    private void awaitTold(String what) {
        await().untilAsserted(() -> assertThat(lesson.told()).endsWith(what));
    }

    private List<String> choices(int number) {
        return jdbc.sql("""
                select choice from answer_choice where room_id = :room and interaction_number = :number order by choice
                """)
                .param("room", lesson.room.value())
                .param("number", number)
                .query(String.class)
                .list();
    }

    private int people(int number) {
        return jdbc.sql("select count(*) from answer where room_id = :room and interaction_number = :number")
                .param("room", lesson.room.value())
                .param("number", number)
                .query(Integer.class)
                .single();
    }
}
