package org.anteroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Over a real connection, as a browser holds it. */
@AnteroomTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NotificationStreamTests {

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationStreams streams;

    @Autowired
    TellNews tellNews;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    @LocalServerPort
    int port;

    private final List<EventReader> open = new ArrayList<>();

    private Person ada;

    @BeforeEach
    void person() {
        ada = campus.person("Ada");
    }

    @AfterEach
    void closeAll() {
        open.forEach(EventReader::close);
    }

    @Test
    void withoutAVisitThereIsNoStream() {
        try (EventReader reader = EventReader.open(port, "/notifications/stream", "", null)) {
            reader.awaitStatus(401);
        }
    }

    @Test
    void newsOfThisNodeComesAtOnce() {
        try (EventReader listener = listen(ada, "")) {
            listener.awaitLine(":");
            long id = add(ada);
            listener.awaitLine("id:" + id);
            assertThat(listener.lines()).contains("event:news");
        }
    }

    @Test
    void newsOfAnotherNodeComesWithinASecond() {
        try (EventReader listener = listen(ada, "")) {
            listener.awaitLine(":");
            long id = insert(ada);
            listener.awaitLine("id:" + id);
        }
    }

    @Test
    void newsThatWaitsComesToWhoeverOpensAPage() {
        long id = insert(ada);
        try (EventReader listener = listen(ada, "")) {
            listener.awaitLine("id:" + id);
        }
    }

    @Test
    void brokenConnectionResumesAfterTheLastNewsItHad() {
        long had = insert(ada);
        jdbc.sql("update notification set created_at = :old where id = :id")
                .param("old", Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MICROS))
                .param("id", had)
                .update();
        try (EventReader listener = listen(ada, "" + had)) {
            listener.awaitLine(":");
            tellNews.look();
            long missed = add(ada);
            listener.awaitLine("id:" + missed);
            assertThat(listener.lines()).doesNotContain("id:" + had);
        }
    }

    @Test
    void othersHearNothing() {
        Person eve = campus.person("Eve");
        try (EventReader hers = listen(eve, "");
                EventReader listener = listen(ada, "")) {
            hers.awaitLine(":");
            listener.awaitLine(":");
            long id = add(ada);
            listener.awaitLine("id:" + id);
            long own = add(eve);
            hers.awaitLine("id:" + own);
            assertThat(hers.lines()).doesNotContain("id:" + id);
        }
    }

    @Test
    void oldestPageGivesItsPlaceToTheNewest() {
        try (EventReader first = listen(ada, "")) {
            first.awaitLine(":");
            EventReader[] more = new EventReader[NotificationStreamController.MOST_PER_PERSON];
            for (int i = 0; i < more.length; i++) {
                more[i] = listen(ada, "");
                more[i].awaitLine(":");
            }
            first.awaitLine("event:full");
            for (EventReader listener : more) {
                listener.close();
            }
        }
    }

    @Test
    void browserThatHasGoneIsForgotten() {
        EventReader listener = listen(ada, "");
        listener.awaitLine(":");
        int before = streams.size();
        listener.close();
        await().untilAsserted(() -> assertThat(streams.size()).isLessThan(before));
    }

    private long add(Person person) {
        transaction.executeWithoutResult(status -> notifications.add(person.id(), "clone-ready", "Cells", "/rooms/1"));
        return newest(person);
    }

    private long insert(Person person) {
        jdbc.sql("""
                insert into notification (user_id, kind, subject, path, created_at)
                values (:user, 'clone-ready', 'Cells', '/rooms/1', :now)
                """)
                .param("user", person.id().value())
                .param("now", Instant.now().truncatedTo(ChronoUnit.MICROS))
                .update();
        return newest(person);
    }

    private long newest(Person person) {
        return notifications.unseen(person.id(), 1).get(0).id();
    }

    private EventReader listen(Person person, String lastEvent) {
        EventReader reader = EventReader.open(
                port,
                "/notifications/stream?visit=" + person.visit().key(),
                campus.cookie(person),
                lastEvent.isEmpty() ? null : lastEvent);
        open.add(reader);
        return reader;
    }
}
