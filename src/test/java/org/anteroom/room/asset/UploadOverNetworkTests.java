package org.anteroom.room.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.storage.StorageProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;

/** Uploads to the real server, byte by byte, as a browser whose connection breaks would send them. */
@AnteroomTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"anteroom.storage.upload-limit=100KB", "anteroom.rate-limits.upload=3"})
class UploadOverNetworkTests {

    @LocalServerPort
    int port;

    @Autowired
    Campus campus;

    @Autowired
    Assets assets;

    @Autowired
    StorageProperties storage;

    private Person ada;
    private RoomId room;

    @BeforeEach
    void openRoom() {
        ChannelId biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        room = campus.room(biology, ada).create();
    }

    @Test
    void bareBytesArrive() throws IOException {
        assertThat(send(bytes(1000), "x".repeat(1000))).startsWith("HTTP/1.1 201");
        assertThat(assets.get(room, 1).size()).isEqualTo(1000);
    }

    @Test
    void formArrivesWithoutAFileOfTheServers() throws IOException {
        String form = """
                --cut\r
                Content-Disposition: form-data; name="file"; filename="Zellen – Übersicht.txt"\r
                Content-Type: text/plain\r
                \r
                Mitochondrien\r
                --cut--\r
                """;
        int length = form.getBytes(StandardCharsets.UTF_8).length;
        assertThat(send(head("multipart/form-data; boundary=cut", length), form))
                .startsWith("HTTP/1.1 302");
        assertThat(assets.get(room, 1).title()).isEqualTo("Zellen – Übersicht.txt");
        assertThat(assets.get(room, 1).size()).isEqualTo(13);
    }

    @Test
    void uploadCutOffInTheMiddleLeavesNothing() throws IOException {
        // Tomcat answers a broken body itself, if anyone still listens.
        assertThat(send(bytes(50_000), "x".repeat(20_000))).startsWith("HTTP/1.1 400");
        assertThat(assets.before(room, Integer.MAX_VALUE, 1)).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void fileOverTheLimitIsRefusedAndLeavesNothing() throws IOException {
        int size = 100 * 1024 + 1;
        assertThat(send(bytes(size), "x".repeat(size)))
                .startsWith("HTTP/1.1 413")
                .contains("larger than 0.098 MB");
        assertThat(assets.before(room, Integer.MAX_VALUE, 1)).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void farTooLargeFileIsRefusedBeforeItComes() throws IOException {
        assertThat(send(bytes(3_000_000_000L), "")).startsWith("HTTP/1.1 413");
    }

    @Test
    void uploadsInQuickSuccessionAreHeldUp() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(send(bytes(1), "x")).startsWith("HTTP/1.1 201");
        }
        String refusal = send(bytes(1), "x");
        Matcher wait = Pattern.compile("\r\nRetry-After: (\\d+)\r\n").matcher(refusal);
        assertThat(refusal).startsWith("HTTP/1.1 429").matches(it -> wait.find(), "tells when to try again");
        assertThat(refusal).contains("Wait " + wait.group(1) + " seconds");
        assertThat(assets.before(room, Integer.MAX_VALUE, 10)).hasSize(3);
    }

    @Test
    void strangerIsRefusedBeforeTheFileComes() throws IOException {
        ada = campus.person("Eve");
        assertThat(send(bytes(50_000), "")).startsWith("HTTP/1.1 404");
    }

    private String bytes(long length) {
        return head("application/octet-stream", length);
    }

    private String head(String contentType, long length) {
        MockHttpServletRequest signedIn = campus.as(ada).postProcessRequest(new MockHttpServletRequest());
        return """
                POST /rooms/%s/assets/files?name=a.txt&visit=%s&_csrf=%s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Cookie: anteroom=%s\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """.formatted(
                        room,
                        signedIn.getParameter("visit"),
                        signedIn.getParameter("_csrf"),
                        signedIn.getCookies()[0].getValue(),
                        contentType,
                        length);
    }

    /** Sends what is given, says that no more will come, and reads the answer. */
    private String send(String head, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> incoming() throws IOException {
        Path directory = storage.directory().resolve("incoming");
        try (Stream<Path> files = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
            return files.toList();
        }
    }
}
