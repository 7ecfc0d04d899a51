package org.anteroom.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class ChannelLogTests {

    private static final Pattern KIND =
            Pattern.compile("\"((?:members|groups|rooms|media|meeting-room|settings)\\.[a-z-]*[a-z])\"");

    @Autowired
    ChannelLog log;

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private ChannelId channel;
    private Person ada;

    @BeforeEach
    void course() {
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
    }

    @Test
    void entriesGoAfterAYear() {
        log.add(channel, ada.id(), "rooms.published", "Old");
        jdbc.sql("update channel_activity set created_at = ? where channel_id = ?")
                .params(Instant.now().minus(Duration.ofDays(366)), channel.value())
                .update();
        log.add(channel, ada.id(), "rooms.published", "Young");
        log.purge();
        assertThat(entries()).containsExactly("rooms.published Young");
    }

    @Test
    void repeatedEntryIsWrittenOnceAndLongSubjectIsCut() {
        String name = "x".repeat(300);
        log.addOnce(channel, ada.id(), "groups.changed", name);
        log.addOnce(channel, ada.id(), "groups.changed", name);
        log.addOnce(channel, ada.id(), "groups.changed", "y");
        log.addOnce(channel, ada.id(), "groups.changed", name);
        assertThat(entries()).hasSize(3).first().isEqualTo("groups.changed " + "x".repeat(255));
    }

    @Test
    void whatBecomesOfRoomsIsNotedButDraftsAreNotNamed() {
        Person cora = campus.contributor("Cora", channel);
        mvc.post()
                .uri("/channels/{c}/rooms/new", channel)
                .param("name", "Secret")
                .with(campus.as(cora))
                .exchange();
        RoomId room = campus.room(channel, cora).named("Cells").create();
        send("POST", "/rooms/" + room + "/deletion", cora);
        send("DELETE", "/rooms/" + room + "/deletion", cora);
        assertThat(entries()).containsExactly("rooms.drafted ");
        send("POST", "/rooms/" + room + "/publication", cora);
        send("POST", "/rooms/" + room + "/deletion", cora);
        send("DELETE", "/rooms/" + room + "/deletion", cora);
        send("DELETE", "/rooms/" + room + "/publication", cora);
        send("DELETE", "/channels/" + channel + "/collaboration", ada);
        assertThat(entries())
                .containsExactly(
                        "rooms.drafted ",
                        "rooms.published Cells",
                        "rooms.deleted Cells",
                        "rooms.restored Cells",
                        "rooms.withdrawn Cells",
                        "settings.collaboration-off ");
    }

    @Test
    void everyKindHasItsWords() throws IOException {
        Properties words = new Properties();
        for (String bundle : new String[] {"members", "media", "live", "room"}) {
            Path file = Path.of("src/main/resources/messages", bundle + ".properties");
            if (Files.exists(file)) {
                words.load(Files.newBufferedReader(file));
            }
        }
        List<String> kinds;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            kinds = files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> read(it).contains("ChannelLog"))
                    .flatMap(it -> KIND.matcher(read(it)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
        assertThat(kinds).contains("rooms.published", "groups.created");
        assertThat(kinds).allSatisfy(kind -> assertThat(words).containsKey("channel.log." + kind));
    }

    private void send(String method, String path, Person person) {
        assertThat(mvc.method(HttpMethod.valueOf(method)).uri(path).with(campus.as(person)))
                .hasStatus3xxRedirection();
    }

    private List<String> entries() {
        return jdbc.sql("select kind, subject from channel_activity where channel_id = ? order by id")
                .param(channel.value())
                .query((row, number) -> row.getString("kind") + " " + row.getString("subject"))
                .list();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
