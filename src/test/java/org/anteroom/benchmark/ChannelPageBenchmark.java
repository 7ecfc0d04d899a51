package org.anteroom.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.anteroom.BenchmarkedTool;
import org.anteroom.Campus;
import org.anteroom.MariaDbServer;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Opens the channel page of a large course; docs/performance.md tells how to run it. */
final class ChannelPageBenchmark {

    private static final int MEMBERS = 5_000;
    private static final int MEDIA = 500;
    private static final int ROOMS = 200;
    private static final int WARM_UP = 300;
    private static final int TIMES = 300;

    private final Campus campus;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private ChannelPageBenchmark(ConfigurableApplicationContext tool) {
        this.campus = Campus.of(tool);
        this.address = "http://127.0.0.1:" + tool.getEnvironment().getProperty("local.server.port");
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path directory = Files.createTempDirectory("channel-page-benchmark");
        try {
            run("H2", "jdbc:h2:file:" + directory + "/db;MODE=MySQL;LOCK_TIMEOUT=10000;WRITE_DELAY=0", directory);
            if (MariaDbServer.isInstalled()) {
                try (MariaDbServer server = MariaDbServer.start()) {
                    run("MariaDB", server.url(), directory);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void run(String database, String url, Path directory) throws Exception {
        try (ConfigurableApplicationContext tool = BenchmarkedTool.start(url, directory)) {
            new ChannelPageBenchmark(tool).measure(database, tool.getBean(TransactionTemplate.class));
        }
    }

    private void measure(String database, TransactionTemplate transaction) throws IOException, InterruptedException {
        ChannelId channel = campus.channel("Introduction to Biology");
        Person teacher = campus.manager("Ada", channel);
        Person student = campus.member("Sam", channel);
        transaction.executeWithoutResult(status -> fill(channel, teacher));
        System.out.printf("%n%s: %,d members, %d media, %d rooms; first byte%n", database, MEMBERS, MEDIA, ROOMS);
        open(channel, teacher, WARM_UP);
        open(channel, student, WARM_UP);
        open(channel, teacher, TIMES).print();
        open(channel, student, TIMES).print();
    }

    private void fill(ChannelId channel, Person teacher) {
        for (int i = 0; i < MEMBERS; i++) {
            campus.member("Student " + i, channel);
        }
        for (int i = 0; i < ROOMS; i++) {
            var room = campus.room(channel, teacher).named("Meeting " + i).tagged("week " + i % 14);
            (i % 4 == 0 ? room : room.published()).create();
        }
        for (int i = 0; i < MEDIA; i++) {
            var item = campus.media(channel, teacher).titled("Lecture " + i).described("What was said in lecture " + i);
            (i % 10 == 0 ? item.recording() : item).create();
        }
    }

    private Times open(ChannelId channel, Person person, int times) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create(address + "/channels/" + channel + "?" + Visit.PARAMETER
                        + "=" + person.visit().key()))
                .header("Cookie", "anteroom=" + campus.cookie(person))
                .build();
        Times measured = new Times(person.name());
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            HttpResponse<InputStream> answer = http.send(page, HttpResponse.BodyHandlers.ofInputStream());
            measured.since(begun);
            try (InputStream body = answer.body()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("page: " + answer.statusCode());
            }
        }
        return measured;
    }
}
