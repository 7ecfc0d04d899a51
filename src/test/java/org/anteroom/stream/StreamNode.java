package org.anteroom.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import org.anteroom.AnteroomApplication;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The tool in a process of its own, for {@link StreamBenchmark}, which says line by line what it shall do. */
final class StreamNode {

    static final String PORT = "port ";
    static final String DONE = "done ";
    static final int MESSAGES_A_SECOND = 10;

    private static final String TEXT = "What a chat message says, at its usual length, with nothing special in it.";

    private final ConfigurableApplicationContext tool;

    private StreamNode(ConfigurableApplicationContext tool) {
        this.tool = tool;
    }

    public static void main(String[] args) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        StreamNode node = new StreamNode(SpringApplication.run(AnteroomApplication.class, args));
        System.out.println(PORT + node.tool.getEnvironment().getRequiredProperty("local.server.port"));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            long done = switch (words[0]) {
                case "fill" -> node.fill(Integer.parseInt(words[1]), Path.of(words[2]));
                case "tell" -> node.tell(new RoomId(Long.parseLong(words[1])), Integer.parseInt(words[2]));
                default -> liveBytes();
            };
            System.out.println(DONE + done);
        }
        node.tool.close();
    }

    /** A room with so many members, whose requests go to the file: address and cookie. */
    private long fill(int members, Path file) throws IOException {
        Campus campus = Campus.of(tool);
        ChannelId channel = campus.channel("Biology");
        RoomId room =
                campus.room(channel, campus.manager("Ada", channel)).published().create();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            Person person = campus.member("Member " + i, channel);
            lines.add("/rooms/" + room + "/events?visit=" + person.visit().key() + " " + campus.cookie(person));
        }
        Files.write(file, lines);
        return room.value();
    }

    /** Messages that say when they were sent, by the clock that all processes of a machine share. */
    private long tell(RoomId room, int seconds) {
        RoomEvents events = tool.getBean(RoomEvents.class);
        TransactionTemplate transaction = tool.getBean(TransactionTemplate.class);
        int messages = seconds * MESSAGES_A_SECOND;
        long begun = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            long due = begun + i * 1_000_000_000L / MESSAGES_A_SECOND;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            Map<String, Object> data = Map.of("text", TEXT, "at", System.nanoTime());
            transaction.executeWithoutResult(status -> events.append(room, RoomEvent.toAll("chat", "posted", data)));
        }
        return messages;
    }

    private static long liveBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
