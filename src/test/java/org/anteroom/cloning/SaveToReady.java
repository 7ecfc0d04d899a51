package org.anteroom.cloning;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.context.ApplicationContext;

/** From the click on Save to "ready", with the requests that the dialog sends, when it sends them. */
record SaveToReady(ApplicationContext tool, Campus campus, Person person, ChannelId channel, RoomId source) {

    private static final int RUNS = 21;
    private static final long FIRST_LOOK = 200_000_000;
    private static final long NEXT_LOOK = 500_000_000;

    void print() throws IOException, InterruptedException {
        double[] times = new double[RUNS];
        measure();
        for (int i = 0; i < RUNS; i++) {
            times[i] = measure();
        }
        CloneBenchmark.print("Save to \"ready\"", times);
    }

    private double measure() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newHttpClient();
        long start = System.nanoTime();
        HttpResponse<String> saved = browser.send(
                request("/rooms/" + source + "/clone")
                        .POST(BodyPublishers.ofString(form()))
                        .build(),
                BodyHandlers.ofString());
        String job =
                URI.create(saved.headers().firstValue("Location").orElseThrow()).getPath();
        String dialog =
                browser.send(request(job).build(), BodyHandlers.ofString()).body();
        LockSupport.parkNanos(dialog.contains("progressbar") ? FIRST_LOOK : 0);
        while (dialog.contains("progressbar")
                && browser.send(request(job + "/status").build(), BodyHandlers.ofString())
                                .statusCode()
                        == 204) {
            LockSupport.parkNanos(NEXT_LOOK);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private HttpRequest.Builder request(String path) {
        String port = tool.getEnvironment().getRequiredProperty("local.server.port");
        String visit = "?visit=" + person.visit().key();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + visit))
                .header("Cookie", "anteroom=" + campus.cookie(person))
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private String form() {
        return "name=Copy&description=&tags=&channel=" + channel + "&requestKey=" + UUID.randomUUID() + "&_csrf="
                + URLEncoder.encode(campus.csrfToken(person), StandardCharsets.UTF_8);
    }
}
