package org.anteroom.collaboration.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.anteroom.MariaDbServer;
import org.springframework.util.FileSystemUtils;

/** A whole lecture answers one poll within five seconds; docs/performance.md tells how to run it. This process is the browsers. */
final class VoteBenchmark {

    private static final int VOTES = 1_000;
    private static final int SECONDS = 5;

    private record Timed(int status, long nanoseconds) {}

    private VoteBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("vote-benchmark");
        String given = System.getProperty("anteroom.benchmark.mariadb", "");
        try {
            measure("H2", "jdbc:h2:file:" + directory + "/h2;MODE=MySQL;WRITE_DELAY=0", directory.resolve("on-h2"));
            if (given.isEmpty()) {
                try (MariaDbServer server = MariaDbServer.start()) {
                    measure("MariaDB", server.url(), directory.resolve("on-mariadb"));
                }
            } else {
                measure("MariaDB", given, directory.resolve("on-mariadb"));
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static void measure(String name, String database, Path data) throws Exception {
        Files.createDirectories(data);
        Path file = data.resolve("votes");
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        VoteNode.class.getName(),
                        database,
                        data.toString(),
                        Integer.toString(2 * VOTES),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader answers = new BufferedReader(new InputStreamReader(node.getInputStream()));
        try (PrintStream orders = new PrintStream(node.getOutputStream(), true)) {
            String tool = "http://localhost:" + answer(answers);
            List<String> votes = Files.readAllLines(file);
            vote(tool, votes.subList(0, VOTES));
            orders.println();
            String[] before = answer(answers).split(" ");
            List<Timed> timed = vote(tool, votes.subList(VOTES, 2 * VOTES));
            orders.println();
            String[] after = answer(answers).split(" ");
            print(name, timed, difference(before, after, 0), difference(before, after, 1));
        } finally {
            node.waitFor();
        }
    }

    private static List<Timed> vote(String tool, List<String> votes) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<Timed>> sent = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < votes.size(); i++) {
            LockSupport.parkNanos(Math.max(0, begun + i * SECONDS * 1_000_000_000L / VOTES - System.nanoTime()));
            HttpRequest request = request(tool, votes.get(i).split(" "), 1 + i % 4);
            long at = System.nanoTime();
            sent.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .thenApply(answer -> new Timed(answer.statusCode(), System.nanoTime() - at)));
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static HttpRequest request(String tool, String[] vote, int choice) {
        String body = "choice=" + choice + "&_csrf=" + URLEncoder.encode(vote[2], StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(tool + vote[0]))
                .header("Cookie", "anteroom=" + vote[1])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("HX-Request", "true")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void print(String name, List<Timed> timed, int counted, int told) {
        List<Long> sorted = timed.stream().map(Timed::nanoseconds).sorted().toList();
        System.out.printf(
                "%s: %d votes within %d s, %d refused, %d counted, told %d times; p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                name,
                timed.size(),
                SECONDS,
                timed.stream().filter(it -> it.status() != 200).count(),
                counted,
                told,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.get(sorted.size() - 1) / 1e6);
    }

    private static int difference(String[] before, String[] after, int at) {
        return Integer.parseInt(after[at]) - Integer.parseInt(before[at]);
    }

    private static String answer(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith(VoteNode.READY)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The tool ended");
        }
        return line.substring(VoteNode.READY.length());
    }
}
