package org.anteroom.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anteroom.MariaDbServer;
import org.springframework.util.FileSystemUtils;

/** One room, many streams, ten messages a second; docs/performance.md tells how to run it. This process is the browsers. */
final class StreamBenchmark {

    private static final int WARM_UP = 100;
    private static final int WARM_UP_SECONDS = 20;

    private final int streams = Integer.getInteger("anteroom.benchmark.streams", 1000);
    private final int seconds = Integer.getInteger("anteroom.benchmark.seconds", 30);
    private final String database;
    private final Path directory;

    private StreamBenchmark(String database, Path directory) {
        this.database = database;
        this.directory = directory;
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("stream-benchmark");
        String given = System.getProperty("anteroom.benchmark.mariadb", "");
        try {
            if (given.isEmpty()) {
                try (MariaDbServer server = MariaDbServer.start()) {
                    new StreamBenchmark(server.url(), directory).run();
                }
            } else {
                new StreamBenchmark(given, directory).run();
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void run() throws Exception {
        Path file = directory.resolve("browsers");
        try (StreamProcess telling = StreamProcess.start(database, directory.resolve("telling"))) {
            long room = telling.order("fill " + streams + " " + file);
            List<String> browsers = Files.readAllLines(file);
            listen(telling, telling, browsers.subList(0, WARM_UP), room, WARM_UP_SECONDS);
            System.out.printf("%d streams, %d messages a second%n", streams, StreamNode.MESSAGES_A_SECOND);
            measure("same node", telling, telling, browsers, room);
            try (StreamProcess other = StreamProcess.start(database, directory.resolve("other"))) {
                listen(telling, other, browsers.subList(0, WARM_UP), room, WARM_UP_SECONDS);
                measure("second node", telling, other, browsers, room);
            }
        }
    }

    private void measure(String name, StreamProcess telling, StreamProcess serving, List<String> browsers, long room)
            throws Exception {
        long before = serving.order("heap");
        long residentBefore = serving.residentBytes();
        try (StreamLoad load = opened(serving, browsers)) {
            System.out.printf(
                    "%s: %,d bytes of heap for each idle stream, %,d of the process%n",
                    name,
                    (serving.order("heap") - before) / browsers.size(),
                    (serving.residentBytes() - residentBefore) / browsers.size());
            double cpu = serving.cpuSeconds();
            List<Long> times = told(load, telling, browsers.size(), room, seconds);
            System.out.printf(
                    "%s: %,d of %,d came, p50 %.1f ms, p99 %.1f ms, longest %.1f ms; %.2f CPU-seconds a second; %d cut%n",
                    name,
                    times.size(),
                    (long) browsers.size() * seconds * StreamNode.MESSAGES_A_SECOND,
                    at(times, 0.5),
                    at(times, 0.99),
                    at(times, 1),
                    (serving.cpuSeconds() - cpu) / seconds,
                    load.ended());
        }
    }

    private void listen(StreamProcess telling, StreamProcess serving, List<String> browsers, long room, int duration)
            throws Exception {
        try (StreamLoad load = opened(serving, browsers)) {
            told(load, telling, browsers.size(), room, duration);
        }
    }

    private static StreamLoad opened(StreamProcess serving, List<String> browsers) throws IOException {
        StreamLoad load = new StreamLoad();
        for (int i = 0; i < browsers.size(); i++) {
            load.open(serving.port(), browsers.get(i));
            load.await(Math.max(0, i - 20), 0, 60_000);
        }
        load.await(browsers.size(), 0, 60_000);
        if (load.begun() < browsers.size()) {
            throw new IllegalStateException(load.begun() + " streams began");
        }
        return load;
    }

    private static List<Long> told(StreamLoad load, StreamProcess telling, int streams, long room, int seconds)
            throws Exception {
        telling.say("tell " + room + " " + seconds);
        load.await(0, streams * seconds * StreamNode.MESSAGES_A_SECOND, (seconds + 10) * 1000L);
        telling.answer();
        return load.takeNanoseconds();
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * part))) / 1e6;
    }
}
