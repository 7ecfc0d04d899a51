package org.anteroom.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.EventReader;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A published room with its owner and a member, and the words to tell and to listen over real connections. */
@AnteroomTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RoomStreamFixture {

    @Autowired
    protected RoomEvents events;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Campus campus;

    @LocalServerPort
    protected int port;

    protected ChannelId channel;
    protected Person ada;
    protected Person ben;
    protected RoomId room;

    private final List<EventReader> open = new ArrayList<>();

    @BeforeEach
    void room() {
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
        ben = campus.member("Ben", channel);
        room = campus.room(channel, ada).published().create();
    }

    @AfterEach
    void closeAll() {
        open.forEach(EventReader::close);
    }

    /** Returns once the stream has begun: what is told from now on comes. */
    protected EventReader listen(Person person) {
        EventReader reader = listen(person, "", null);
        reader.awaitLine("event:rights");
        return reader;
    }

    protected EventReader listen(Person person, String parameters, @Nullable Object lastEvent) {
        return kept(EventReader.open(port, path(person) + parameters, campus.cookie(person), lastEvent));
    }

    protected EventReader kept(EventReader reader) {
        open.add(reader);
        return reader;
    }

    protected String path(Person person) {
        return "/rooms/" + room + "/events?visit=" + person.visit().key();
    }

    protected void tell(RoomEvent event) {
        transaction.executeWithoutResult(status -> events.append(room, event));
    }

    protected void tell(String text) {
        tell(chat(text));
    }

    protected static RoomEvent chat(String text) {
        return RoomEvent.toAll("chat", "posted", Map.of("text", text));
    }

    protected static String data(String text) {
        return "data:{\"type\":\"posted\",\"data\":{\"text\":\"" + text + "\"}}";
    }
}
