package org.anteroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
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

    private final HttpClient http = HttpClient.newHttpClient();

    private Person ada;

    @BeforeEach
    void person() {
        ada = campus.person("Ada");
    }

    @Test
    void withoutAVisitThereIsNoStream() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("")).build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void newsOfThisNodeComesAtOnce() throws Exception {
        try (Listener listener = listen(ada, "")) {
            listener.waitFor(":");
            long id = add(ada);
            listener.waitFor("id:" + id);
            assertThat(listener.lines).contains("event:news");
        }
    }

    @Test
    void newsOfAnotherNodeComesWithinASecond() throws Exception {
        try (Listener listener = listen(ada, "")) {
            listener.waitFor(":");
            long id = insert(ada);
            listener.waitFor("id:" + id);
        }
    }

    @Test
    void newsThatWaitsComesToWhoeverOpensAPage() throws Exception {
        long id = insert(ada);
        try (Listener listener = listen(ada, "")) {
            listener.waitFor("id:" + id);
        }
    }

    @Test
    void brokenConnectionResumesAfterTheLastNewsItHad() throws Exception {
        long had = insert(ada);
        jdbc.sql("update notification set created_at = :old where id = :id")
                .param("old", Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MICROS))
                .param("id", had)
                .update();
        try (Listener listener = listen(ada, "" + had)) {
            listener.waitFor(":");
            tellNews.look();
            long missed = add(ada);
            listener.waitFor("id:" + missed);
            assertThat(listener.lines).doesNotContain("id:" + had);
        }
    }

    @Test
    void othersHearNothing() throws Exception {
        Person eve = campus.person("Eve");
        try (Listener hers = listen(eve, "");
                Listener listener = listen(ada, "")) {
            hers.waitFor(":");
            listener.waitFor(":");
            long id = add(ada);
            listener.waitFor("id:" + id);
            long own = add(eve);
            hers.waitFor("id:" + own);
            assertThat(hers.lines).doesNotContain("id:" + id);
        }
    }

    @Test
    void oldestPageGivesItsPlaceToTheNewest() throws Exception {
        try (Listener first = listen(ada, "")) {
            first.waitFor(":");
            Listener[] more = new Listener[NotificationStreams.MOST_PER_PERSON];
            for (int i = 0; i < more.length; i++) {
                more[i] = listen(ada, "");
                more[i].waitFor(":");
            }
            first.waitFor("event:full");
            for (Listener listener : more) {
                listener.close();
            }
        }
    }

    @Test
    void browserThatHasGoneIsForgotten() throws Exception {
        Listener listener = listen(ada, "");
        listener.waitFor(":");
        int before = streams.size();
        listener.close();
        await().untilAsserted(() -> {
            streams.beat();
            assertThat(streams.size()).isLessThan(before);
        });
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

    private URI address(String parameters) {
        return URI.create("http://localhost:" + port + "/notifications/stream" + parameters);
    }

    private Listener listen(Person person, String lastEvent) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        address("?visit=" + person.visit().key()))
                .header("Cookie", "anteroom=" + campus.cookie(person));
        if (!lastEvent.isEmpty()) {
            request.header("Last-Event-ID", lastEvent);
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new Listener(response.body());
    }

    private record Listener(InputStream body, Queue<String> lines) implements AutoCloseable {

        Listener(InputStream body) {
            this(body, new ConcurrentLinkedQueue<>());
            Thread reader = new Thread(this::read, "listener");
            reader.setDaemon(true);
            reader.start();
        }

        void waitFor(String line) {
            await().untilAsserted(() -> assertThat(lines).contains(line));
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        private void read() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(body))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException closed) {
                lines.add("closed");
            }
        }
    }
}
