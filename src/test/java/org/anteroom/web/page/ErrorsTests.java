package org.anteroom.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the real server answers when something is wrong, inside and outside of controllers. */
@AnteroomTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern REFERENCE = Pattern.compile("number (\\d{8})\\.");

    @LocalServerPort
    int port;

    @Autowired
    Campus campus;

    private Person ada;
    private RoomId room;

    @BeforeEach
    void openRoom() {
        ChannelId biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        room = campus.room(biology, ada).create();
    }

    @Test
    void malformedParameterIsABadRequest() throws Exception {
        assertPage(send(request("/rooms/" + room + "/storyboard?moved=abc")), 400, "was not complete");
    }

    @Test
    void malformedAddressIsNotFound() throws Exception {
        assertPage(send(request("/rooms/abc")), 404, "nothing at this address");
    }

    @Test
    void missingParameterIsABadRequest() throws Exception {
        HttpRequest.Builder upload = request("/rooms/" + room + "/assets/files")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("x"));
        assertPage(send(upload), 400, "was not complete");
    }

    @Test
    void methodThatNobodyServesIsRefusedWithThoseThatAre() throws Exception {
        HttpResponse<String> answer =
                send(request("/rooms").header("Content-Type", FORM).POST(BodyPublishers.noBody()));
        assertPage(answer, 405, "was not complete");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void bodyOfAnUnknownTypeIsRefused() throws Exception {
        HttpRequest.Builder upload = request("/rooms/" + room + "/assets/files")
                .header("Content-Type", "application/x-unknown")
                .POST(BodyPublishers.ofString("x"));
        assertPage(send(upload), 415, "was not complete");
    }

    @Test
    void formOverTheLimitOfTheServerIsTooLarge() throws Exception {
        HttpRequest.Builder edit = request("/rooms/" + room + "/edit")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("name=" + "x".repeat(2 << 20)));
        assertPage(send(edit), 413, "more than can be saved");
    }

    @Test
    void addressThatTheFirewallRefusesIsABadRequest() throws Exception {
        assertPage(send(request("/rooms;a=b")), 400, "was not complete");
    }

    @Test
    void refusalInsideAnotherExceptionIsTheAnswer() throws Exception {
        assertPage(send(request("/failing/refusal")), 404, "nothing at this address");
    }

    @Test
    void fullDiskIsTold() throws Exception {
        assertPage(send(request("/failing/disk")), 507, "no space left");
    }

    @Test
    void unexpectedFailureTellsANumberThatIsInTheLog(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = send(request("/failing/code"));
        assertPage(answer, 500, "not your fault");
        assertThat(answer.body()).doesNotContain("the secret");
        assertThat(log).contains("reference " + reference(answer)).contains("the secret");
    }

    @Test
    void failingPageTellsANumberToo(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = send(request("/failing/page"));
        assertPage(answer, 500, "not your fault");
        assertThat(log).contains("reference " + reference(answer));
    }

    @Test
    void nothingHasFailedWhereSomebodyTypesTheAddressOfFailures() throws Exception {
        assertPage(send(request("/error")), 404, "nothing at this address");
    }

    private static void assertPage(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("link[href*=anteroom]")).as("our layout").isNotEmpty();
        assertThat(page.select("main [role=alert]").text()).contains(words);
    }

    private static String reference(HttpResponse<String> answer) {
        Matcher number = REFERENCE.matcher(answer.body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", "anteroom=" + campus.cookie(ada))
                .header("X-CSRF-TOKEN", campus.csrfToken(ada));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Controller
    static class Failing {

        @GetMapping("/failing/code")
        String code() {
            throw new IllegalStateException("the secret");
        }

        @GetMapping("/failing/page")
        String page() {
            return "there/is/none";
        }

        @GetMapping("/failing/disk")
        String disk() {
            throw new DomainError(DomainError.Kind.NO_SPACE, "storage-full", "disk full");
        }

        @GetMapping("/failing/refusal")
        String refusal() {
            throw new IllegalStateException(DomainError.notFound("wrapped"));
        }
    }
}
