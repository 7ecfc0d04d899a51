package org.anteroom.collaboration.answer;

import static org.anteroom.collaboration.LiveLesson.POLL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.collaboration.Interactions;
import org.anteroom.collaboration.LiveLesson;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Purge;
import org.anteroom.shared.UserId;
import org.anteroom.stream.RoomEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole lecture answers at once, over two nodes: each has a writer and a teller of its own, on the same database. */
@AnteroomTest
class VoteBurstTests {

    private static final int PEOPLE = 1_000;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Interactions interactions;

    @Autowired
    Results results;

    @Autowired
    RoomEvents events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Purge purge;

    @Autowired
    Answers answers;

    private final ExecutorService requests = Executors.newFixedThreadPool(32);
    private final List<UserId> people = new ArrayList<>();
    private Campus campus;
    private LiveLesson lesson;
    private TellResults otherTeller;
    private Answers otherNode;

    @BeforeEach
    void begin(@Autowired Campus campus) {
        this.campus = campus;
        lesson = new LiveLesson(campus, mvc, jdbc);
        otherTeller = new TellResults(interactions, results, events, jdbc, transaction, Clock.systemUTC());
        otherNode = new Answers(jdbc, transaction, otherTeller, purge, Clock.systemUTC());
    }

    @AfterEach
    void end() {
        requests.shutdownNow();
    }

    @Test
    void thousandVotesAreCountedExactlyOnceEachAndToldTwiceASecondAtTheMost() throws Exception {
        people(PEOPLE);
        int poll = lesson.launched(POLL);
        long begun = System.nanoTime();
        // Everybody presses twice, the second time by way of the other node.
        int refused = burst(new Ballot(lesson.room, poll), 2);
        System.out.printf("%d votes after %,d ms%n", 2 * PEOPLE, (System.nanoTime() - begun) / 1_000_000);

        assertThat(refused).isZero();
        Result result = results.of(interactions.get(lesson.room, poll));
        assertThat(result.people()).isEqualTo(PEOPLE);
        assertThat(result.lines()).extracting(ResultLine::people).containsExactly(PEOPLE / 2, PEOPLE / 2);
        await().untilAsserted(() -> {
            otherTeller.run();
            assertThat(lesson.lastTold()).contains("\"people\":" + PEOPLE);
        });
        List<Instant> told = told();
        for (int i = 1; i < told.size(); i++) {
            assertThat(Duration.between(told.get(i - 1), told.get(i))).isGreaterThanOrEqualTo(TellResults.APART);
        }
    }

    @Test
    void ofTheTwoVotesInAQuizOneCounts() throws Exception {
        people(100);
        int quiz = lesson.launched(Map.of(
                "type", List.of("QUIZ"),
                "prompt", List.of("2 + 2?"),
                "options[0].label", List.of("3"),
                "options[1].label", List.of("4"),
                "options[1].correct", List.of("true")));

        assertThat(burst(new Ballot(lesson.room, quiz), 3)).isEqualTo(2 * people.size());
        assertThat(results.of(interactions.get(lesson.room, quiz)).people()).isEqualTo(people.size());
    }

    @Test
    void whatIsAcceptedWhileItIsClosedIsCountedAndNothingElse() throws Exception {
        people(300);
        int poll = lesson.launched(POLL);
        Future<Integer> refused = requests.submit(() -> burst(new Ballot(lesson.room, poll), 1));
        await().until(() -> results.of(interactions.get(lesson.room, poll)).people() > 10);
        lesson.close(poll);
        int counted = results.of(interactions.get(lesson.room, poll)).people();

        assertThat(people.size() - refused.get()).isEqualTo(counted);
        assertThat(results.of(interactions.get(lesson.room, poll)).people()).isEqualTo(counted);
    }

    /** @return how many votes were refused */
    private int burst(Ballot ballot, int times) throws Exception {
        List<Future<Boolean>> votes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Answers node = i % 2 == 0 ? answers : otherNode;
            for (int at = 0; at < people.size(); at++) {
                String choice = "" + (1 + at % 2);
                Vote vote = new Vote(ballot, people.get(at), new Answer(Map.of(choice, choice), null));
                votes.add(requests.submit(() -> isRefused(node, vote)));
            }
        }
        int refused = 0;
        for (Future<Boolean> vote : votes) {
            refused += vote.get() ? 1 : 0;
            otherTeller.run();
        }
        return refused;
    }

    private static boolean isRefused(Answers node, Vote vote) {
        try {
            node.give(vote);
            return false;
        } catch (DomainError refusal) {
            return true;
        }
    }

    private List<Instant> told() {
        return jdbc.sql("""
                select created_at from room_event where room_id = :room and type = 'results' order by number
                """)
                .param("room", lesson.room.value())
                .query((row, index) -> row.getObject("created_at", Instant.class))
                .list();
    }

    private void people(int count) {
        for (int i = 0; i < count; i++) {
            Person person = campus.person("Voter " + i);
            people.add(person.id());
        }
    }
}
