package org.anteroom.collaboration.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.anteroom.BenchmarkedTool;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tool in a process of its own, with a poll that is open, for {@link VoteBenchmark}. */
final class VoteNode {

    static final String READY = "ready ";

    private VoteNode() {}

    /** Database, directory, how many people, and the file that takes their requests. Ends with its input. */
    public static void main(String[] args) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ConfigurableApplicationContext tool = BenchmarkedTool.start(args[0], Path.of(args[1]));
        JdbcClient jdbc = tool.getBean(JdbcClient.class);
        RoomId room = fill(Campus.of(tool), jdbc, Integer.parseInt(args[2]), Path.of(args[3]));
        System.out.println(READY + tool.getEnvironment().getRequiredProperty("local.server.port"));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        while (orders.readLine() != null) {
            System.out.println(READY + count(jdbc, "answer", room) + " " + count(jdbc, "room_event", room));
        }
        tool.close();
    }

    private static RoomId fill(Campus campus, JdbcClient jdbc, int people, Path file) throws IOException {
        ChannelId channel = campus.channel("Biology");
        Person ada = campus.manager("Ada", channel);
        RoomId room = campus.room(channel, ada).published().create();
        jdbc.sql("""
                insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared, version)
                values (:room, 1, 'POLL', 'LIVE', 'Tea or coffee?', false, true, 1)
                """).param("room", room.value()).update();
        for (int option = 1; option <= 4; option++) {
            jdbc.sql("""
                    insert into interaction_option (room_id, interaction_number, number, label, correct)
                    values (:room, 1, :number, :label, false)
                    """)
                    .param("room", room.value())
                    .param("number", option)
                    .param("label", "Option " + option)
                    .update();
        }
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Person person = campus.member("Member " + i, channel);
            requests.add("/rooms/" + room + "/interactions/1/answer?visit="
                    + person.visit().key() + " " + campus.cookie(person) + " " + campus.csrfToken(person));
        }
        Files.write(file, requests);
        return room;
    }

    private static int count(JdbcClient jdbc, String table, RoomId room) {
        return jdbc.sql("select count(*) from " + table + " where room_id = :room")
                .param("room", room.value())
                .query(Integer.class)
                .single();
    }
}
