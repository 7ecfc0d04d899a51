package org.anteroom.collaboration.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.collaboration.TalkLesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Questions from being asked to being answered, and who may do what about them. */
@AnteroomTest
class QuestionTests {

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private TalkLesson meeting;

    @BeforeEach
    void meet() {
        meeting = new TalkLesson(campus, jdbc, mvc);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "owner 200 303 303",
                "co-editor 200 303 303",
                "chat-moderator 200 303 303",
                "room-moderator 200 303 403",
                "member 200 303 403",
                "observer 200 403 403",
                "outsider 404 404 404"
            })
    void rights(String who, int read, int ask, int care) {
        Person person = Map.of(
                        "owner", meeting.ada,
                        "co-editor", meeting.colin,
                        "room-moderator", meeting.max,
                        "chat-moderator", meeting.chloe,
                        "member", meeting.sam,
                        "observer", meeting.olga,
                        "outsider", meeting.eve)
                .get(who);
        long question = ask(meeting.tim, "Will this be in the exam?");
        boolean reads = care == 303;
        assertThat(meeting.get(person, "/questions")).hasStatus(read);
        assertThat(body(person).contains("Will this be in the exam?")).isEqualTo(reads);
        assertThat(meeting.post(person, "/questions", "text", "Why?")).hasStatus(ask);
        assertThat(status(HttpMethod.POST, person, question, "taker")).isEqualTo(care);
        assertThat(status(HttpMethod.DELETE, person, question, "taker")).isEqualTo(care);
        assertThat(status(HttpMethod.POST, person, question, "dismissal")).isEqualTo(care);
        assertThat(status(HttpMethod.POST, person, question, "reopening")).isEqualTo(care);
        assertThat(meeting.post(person, "/questions/" + question + "/answer", "text", "Yes"))
                .hasStatus(care);
        assertThat(status(HttpMethod.POST, person, question, "publication")).isEqualTo(care);
        assertThat(status(HttpMethod.DELETE, person, question, "publication")).isEqualTo(care);
    }

    @Test
    void askerSeesWhatBecomesOfTheQuestionAndNobodyElseDoes() {
        long question = ask(meeting.sam, "Will this be in the exam?");
        assertThat(body(meeting.sam)).contains("Will this be in the exam?", "Waiting");
        assertThat(body(meeting.tim)).doesNotContain("exam");
        assertThat(body(meeting.max)).doesNotContain("exam");

        status(HttpMethod.POST, meeting.chloe, question, "taker");
        assertThat(body(meeting.sam)).contains("A moderator is on it").doesNotContain("Chloe");
        assertThat(body(meeting.ada)).contains("Taken by Chloe", "Sam");

        answer(meeting.chloe, question, "No, it will not", false);
        assertThat(body(meeting.sam)).contains("Answered", "No, it will not", "Chloe");
        assertThat(body(meeting.tim)).doesNotContain("exam", "it will not");
        assertThat(meeting.told("questions", "published")).isZero();

        status(HttpMethod.POST, meeting.ada, question, "publication");
        assertThat(body(meeting.tim)).contains("exam", "No, it will not").doesNotContain("Sam");
        assertThat(body(meeting.olga)).contains("exam").doesNotContain("Sam");
        status(HttpMethod.DELETE, meeting.ada, question, "publication");
        assertThat(body(meeting.tim)).doesNotContain("exam");
        assertThat(meeting.told("questions", "published")).isEqualTo(2);
    }

    @Test
    void publishedAnswerReachesAllAtOnceAndAReopenedOneNobodyElse() {
        long question = ask(meeting.sam, "Where is the lab?");
        answer(meeting.ada, question, "Next door", true);
        assertThat(body(meeting.tim)).contains("Next door");
        status(HttpMethod.POST, meeting.ada, question, "reopening");
        assertThat(body(meeting.tim)).doesNotContain("Next door");
        assertThat(body(meeting.sam)).contains("Where is the lab?", "Waiting").doesNotContain("Next door");
        assertThat(body(meeting.ada)).contains("Next door");
        answer(meeting.ada, question, "Upstairs", true);
        assertThat(body(meeting.tim)).contains("Upstairs");
    }

    @Test
    void dismissedQuestionIsToldToWhoeverAskedAlone() {
        long question = ask(meeting.sam, "Pizza?");
        status(HttpMethod.POST, meeting.chloe, question, "dismissal");
        assertThat(body(meeting.sam)).contains("closed this question without an answer");
        assertThat(body(meeting.tim)).doesNotContain("Pizza?");
        assertThat(status(HttpMethod.POST, meeting.chloe, question, "dismissal"))
                .isEqualTo(409);
        assertThat(status(HttpMethod.POST, meeting.chloe, question, "publication"))
                .isEqualTo(409);
    }

    @Test
    void twoModeratorsAtOnceTakeAQuestionOnce() throws Exception {
        long question = ask(meeting.sam, "Who answers?");
        List<Person> moderators = List.of(meeting.ada, meeting.colin, meeting.chloe);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> all = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 6; i++) {
            Person person = moderators.get(i % 3);
            all.add(threads.submit(() -> {
                start.await();
                return status(HttpMethod.POST, person, question, "taker");
            }));
        }
        start.countDown();
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : all) {
            answers.add(one.get());
        }
        threads.shutdown();
        assertThat(answers).containsOnlyOnce(303).hasSize(6).containsOnly(303, 409);
    }

    @Test
    void questionInTheHandsOfOneIsNotAnsweredByAnother() {
        long question = ask(meeting.sam, "Who answers?");
        status(HttpMethod.POST, meeting.chloe, question, "taker");
        assertThat(meeting.post(meeting.ada, "/questions/" + question + "/answer", "text", "I do"))
                .hasStatus(409)
                .bodyText()
                .contains("Chloe has taken this question");
        assertThat(status(HttpMethod.POST, meeting.ada, question, "dismissal")).isEqualTo(409);
        status(HttpMethod.DELETE, meeting.ada, question, "taker");
        answer(meeting.ada, question, "Now I do", false);
        assertThat(status(HttpMethod.DELETE, meeting.chloe, question, "taker")).isEqualTo(409);
    }

    @Test
    void whatWasNotAnsweredStaysForAfterTheMeeting(@Autowired QuestionTranscript transcript) {
        long question = ask(meeting.sam, "What about mitosis?");
        meeting.end();
        assertThat(meeting.post(meeting.sam, "/questions", "text", "Late?")).hasStatus(409);
        assertThat(body(meeting.sam)).contains("No meeting is under way", "What about mitosis?");
        assertThat(body(meeting.chloe)).contains("What about mitosis?");
        meeting.set("questions_enabled = false");
        answer(meeting.chloe, question, "It divides", false);
        assertThat(body(meeting.sam)).contains("It divides");
        assertThat(jdbc.sql("select count(*) from notification where user_id = ? and kind = 'question-answered'")
                        .param(meeting.sam.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(transcript.of(meeting.room, meeting.session(), 0))
                .singleElement()
                .satisfies(it -> assertThat(it.answer()).isEqualTo("It divides"));
    }

    @Test
    void nothingIsAskedWhileQuestionsAreOff() {
        meeting.set("questions_enabled = false");
        assertThat(meeting.post(meeting.sam, "/questions", "text", "Why?"))
                .hasStatus(409)
                .bodyText()
                .contains("Q&amp;A is off");
        assertThat(body(meeting.sam)).contains("Q&amp;A is off").doesNotContain("<textarea");
        meeting.set("questions_enabled = true");
        meeting.collaboration(false);
        assertThat(meeting.post(meeting.sam, "/questions", "text", "Why?")).hasStatus(409);
    }

    @Test
    void textsAreLimitedAndComeBackWithTheReason() {
        assertThat(meeting.post(meeting.sam, "/questions", "text", " ")).hasStatus(422);
        assertThat(meeting.post(meeting.sam, "/questions", "text", "q".repeat(2001)))
                .hasStatus(422)
                .bodyText()
                .contains("2,000 characters are the most", "q".repeat(2001));
        long question = ask(meeting.sam, "<b>Why</b>?");
        assertThat(body(meeting.ada)).contains("&lt;b&gt;Why&lt;/b&gt;?");
        assertThat(meeting.post(meeting.ada, "/questions/" + question + "/answer", "text", "a".repeat(2001)))
                .hasStatus(422)
                .bodyText()
                .contains("a".repeat(2001));
    }

    @Test
    void questionsAreLimitedAndTheWaitIsTold() {
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            var answer = meeting.post(meeting.sam, "/questions", "text", "Why " + i + "?");
            if (answer.getResponse().getStatus() == 429) {
                refused++;
                assertThat(answer).bodyText().contains("try again", "Why " + i + "?");
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void questionOfAnotherRoomIsNotFound() {
        long question = ask(meeting.sam, "Why?");
        var other = campus.room(meeting.channel, meeting.ada).published().create();
        for (String what : List.of("taker", "dismissal", "reopening", "publication", "answer")) {
            assertThat(mvc.post()
                            .uri("/rooms/" + other + "/questions/" + question + "/" + what)
                            .param("text", "Because")
                            .with(campus.as(meeting.ada)))
                    .hasStatus(404);
        }
    }

    private long ask(Person person, String text) {
        assertThat(meeting.post(person, "/questions", "text", text)).hasStatus(303);
        return jdbc.sql("select max(id) from question where room_id = ?")
                .param(meeting.room.value())
                .query(Long.class)
                .single();
    }

    private void answer(Person person, long question, String text, boolean published) {
        assertThat(meeting.post(
                        person, "/questions/" + question + "/answer", "text", text, "published", "" + published))
                .hasStatus(303);
    }

    private int status(HttpMethod method, Person person, long question, String what) {
        return meeting.call(method, person, "/questions/" + question + "/" + what)
                .getResponse()
                .getStatus();
    }

    /** The page as the person reads it, without the name that the page's frame shows. */
    private String body(Person person) {
        try {
            String page = meeting.get(person, "/questions").getResponse().getContentAsString();
            return page.replaceFirst("(?s)^.*<main", "<main");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
