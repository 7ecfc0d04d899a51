package org.anteroom.lti;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.anteroom.BenchmarkedTool;
import org.anteroom.MariaDbServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A hundred platforms that the tool has not met before launch at once; docs/performance.md tells how to run it. */
final class PlatformsBenchmark {

    private static final int PLATFORMS = 100;
    private static final int OF_THE_SLOW_ONE = 60;
    private static final int SECONDS = 30;

    private final int port;
    private final JdbcClient jdbc;

    private PlatformsBenchmark(int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path directory = Files.createTempDirectory("platforms-benchmark");
        try (MariaDbServer server = MariaDbServer.start();
                ConfigurableApplicationContext tool = BenchmarkedTool.start(
                        server.url(),
                        directory,
                        "--anteroom.lti.allowed-hosts=127.0.0.1",
                        "--anteroom.rate-limits.login=1000000",
                        "--anteroom.rate-limits.launch=1000000")) {
            int port =
                    ((ServletWebServerApplicationContext) tool).getWebServer().getPort();
            new PlatformsBenchmark(port, tool.getBean(JdbcClient.class)).measure();
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void measure() throws Exception {
        for (int i = 0; i < 2; i++) {
            print("warm-up", launch(platforms()));
        }
        print("a hundred platforms", launch(platforms()));
        List<TestPlatform> all = platforms();
        TestPlatform slow = new TestPlatform(jdbc);
        slow.answerKeyRequests(exchange -> {
            try {
                Thread.sleep(SECONDS * 1000L);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            TestPlatform.answer(exchange, 200, TestPlatform.keySet(List.of(TestPlatform.KEY)));
        });
        for (int i = 0; i < OF_THE_SLOW_ONE; i++) {
            all.add(slow);
        }
        List<Result> results = launch(all);
        print("a hundred beside a slow one", results.subList(0, PLATFORMS));
        print("the slow one", results.subList(PLATFORMS, all.size()));
        System.out.println("requests for the slow one's keys: " + slow.keyRequests);
    }

    private List<TestPlatform> platforms() {
        List<TestPlatform> platforms = new ArrayList<>();
        for (int i = 0; i < PLATFORMS; i++) {
            platforms.add(new TestPlatform(jdbc));
        }
        return platforms;
    }

    private record Result(double milliseconds, int status) {}

    /** Each in a browser of its own, all in the same moment. */
    private List<Result> launch(List<TestPlatform> platforms) throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(platforms.size());
        CyclicBarrier start = new CyclicBarrier(platforms.size());
        List<Future<Result>> launches = new ArrayList<>();
        for (TestPlatform platform : platforms) {
            launches.add(browsers.submit(() -> {
                start.await();
                long begun = System.nanoTime();
                int status = launch(platform, new TestBrowser(port));
                return new Result((System.nanoTime() - begun) / 1e6, status);
            }));
        }
        List<Result> results = new ArrayList<>();
        for (Future<Result> launch : launches) {
            results.add(launch.get());
        }
        browsers.shutdown();
        platforms.forEach(TestPlatform::close);
        return results;
    }

    private static int launch(TestPlatform platform, TestBrowser browser) {
        Map<String, String> login = new LinkedHashMap<>(Map.of(
                "iss", platform.issuer,
                "login_hint", "4",
                "target_link_uri", TestPlatform.TARGET,
                "client_id", platform.clientId));
        String location = browser.post("/lti/login", login)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Map<String, String> asked = Arrays.stream(
                        location.substring(location.indexOf('?') + 1).split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
        String token = platform.sign(platform.claims(asked.get("nonce")));
        HttpResponse<String> answer =
                browser.post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token));
        return answer.statusCode();
    }

    private static void print(String name, List<Result> results) {
        List<Double> sorted =
                results.stream().map(Result::milliseconds).sorted().toList();
        System.out.printf(
                "%-28s min %,8.0f  median %,8.0f  max %,8.0f ms, answers %s%n",
                name,
                sorted.get(0),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                results.stream().collect(Collectors.groupingBy(Result::status, Collectors.counting())));
    }
}
