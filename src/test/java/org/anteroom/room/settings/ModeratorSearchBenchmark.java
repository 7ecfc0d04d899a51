package org.anteroom.room.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TimeZone;
import org.anteroom.BenchmarkedTool;
import org.anteroom.Campus;
import org.anteroom.MariaDbServer;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The search for moderators as a browser asks it, in a course of 5,000 members and 200 groups on MariaDB. */
final class ModeratorSearchBenchmark {

    private static final int MEMBERS = 5_000;
    private static final int GROUPS = 200;
    private static final int TIMES = 200;
    private static final String[] TEXTS = {"a", "maria", "49", "group 1", "nobody at all", "ß"};

    private ModeratorSearchBenchmark() {}

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path directory = Files.createTempDirectory("moderator-search-benchmark");
        try (MariaDbServer server = MariaDbServer.start();
                ConfigurableApplicationContext tool = BenchmarkedTool.start(server.url(), directory)) {
            measure(tool);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void measure(ConfigurableApplicationContext tool) throws IOException, InterruptedException {
        Campus campus = Campus.of(tool);
        ChannelId course = campus.channel("Large course");
        Person ada = campus.manager("Ada", course);
        for (int i = 0; i < MEMBERS; i++) {
            campus.member((i % 50 == 0 ? "Maria " : "Student ") + i, course);
        }
        for (int i = 0; i < GROUPS; i++) {
            campus.group(course, "Group " + i);
        }
        RoomId room = campus.room(course, ada).published().create();
        HttpClient browser = HttpClient.newHttpClient();
        String address = "http://localhost:" + tool.getEnvironment().getRequiredProperty("local.server.port")
                + "/rooms/" + room + "/moderators?visit=" + ada.visit().key() + "&q=";
        for (String text : TEXTS) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(address + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                    .header("Cookie", "anteroom=" + campus.cookie(ada))
                    .build();
            double[] milliseconds = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long begun = System.nanoTime();
                int status = browser.send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode();
                milliseconds[i] = (System.nanoTime() - begun) / 1e6;
                if (status != 200) {
                    throw new IllegalStateException("status " + status);
                }
            }
            Arrays.sort(milliseconds);
            System.out.printf(
                    "%-15s min %6.1f  median %6.1f  max %6.1f ms%n",
                    text, milliseconds[0], milliseconds[TIMES / 2], milliseconds[TIMES - 1]);
        }
    }
}
