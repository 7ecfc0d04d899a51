package org.anteroom.room.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AnteroomTest
class ContentControllerTests {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    private Person ada;
    private RoomId room;

    @BeforeEach
    void openRoom() {
        ChannelId biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        room = campus.room(biology, ada).create();
    }

    @Test
    void fileComesWithAPolicyOfItsOwn() {
        upload("a.txt");
        assertThat(content())
                .hasStatusOk()
                .hasBodyTextEqualTo(ALPHABET)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        assertThat(content().getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox; default-src 'none';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.svg", "a.html", "a.xhtml", "a.xml", "a.js", "a.docx", "a", "a.png.html"})
    void whatCouldRunIsAnAttachmentOfUnknownBytes(String name) {
        upload(name);
        assertThat(content()).hasHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        assertThat(disposition(content())).startsWith("attachment;");
    }

    @ParameterizedTest
    @CsvSource({"a.png, image/png", "a.pdf, application/pdf", "a.mp4, video/mp4", "a.mp3, audio/mpeg"})
    void whatIsSafeIsShown(String name, String type) {
        upload(name);
        assertThat(content()).hasHeader(HttpHeaders.CONTENT_TYPE, type);
        assertThat(disposition(content())).startsWith("inline;");
        assertThat(disposition(get("?download", request -> request))).startsWith("attachment;");
    }

    @Test
    void hostileNameStaysWithinItsHeader() {
        upload("a\"; filename=\"evil.exe\r\nSet-Cookie: x=y\u202e.txt");
        MvcTestResult result = content();
        assertThat(disposition(result))
                .doesNotContain("\r", "\n", "\u202e")
                .contains("filename*=UTF-8''a%22%3B%20filename%3D%22evil.exe%20Set-Cookie");
        assertThat(result.getResponse().getCookie("x")).isNull();
    }

    @Test
    void nameOfAnyScriptIsKept() {
        upload("الخلية.txt");
        assertThat(disposition(content())).contains("filename*=UTF-8''%D8%A7%D9%84");
    }

    @ParameterizedTest
    @CsvSource({"0-4, abcde, 0-4", "20-, uvwxyz, 20-25", "-3, xyz, 23-25", "10-10, k, 10-10", "20-900, uvwxyz, 20-25"})
    void partIsSentAlone(String asked, String body, String sent) {
        upload("a.mp4");
        assertThat(get("", request -> request.header(HttpHeaders.RANGE, "bytes=" + asked)))
                .hasStatus(206)
                .hasBodyTextEqualTo(body)
                .hasHeader(HttpHeaders.CONTENT_RANGE, "bytes " + sent + "/26");
    }

    @Test
    void severalPartsComeAsOneAnswer() {
        upload("a.mp4");
        assertThat(get("", request -> request.header(HttpHeaders.RANGE, "bytes=0-1,5-6")))
                .hasStatus(206)
                .bodyText()
                .contains("ab", "fg", "bytes 5-6/26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=26-", "bytes=5-2", "bytes=x"})
    void partThatIsNotThereIsRefused(String asked) {
        upload("a.mp4");
        assertThat(get("", request -> request.header(HttpHeaders.RANGE, asked))).hasStatus(416);
    }

    @Test
    void knownBytesAreNotSentAgain() {
        upload("a.mp4");
        String etag = content().getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(get("", request -> request.header(HttpHeaders.IF_NONE_MATCH, etag)))
                .hasStatus(304)
                .hasBodyTextEqualTo("");
    }

    @Test
    void partOfAnotherVersionIsAnsweredWithTheWhole() {
        upload("a.mp4");
        String etag = content().getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(get(
                        "",
                        request -> request.header(HttpHeaders.RANGE, "bytes=0-4")
                                .header(HttpHeaders.IF_RANGE, "\"other\"")))
                .hasStatusOk()
                .hasBodyTextEqualTo(ALPHABET)
                .hasHeader(HttpHeaders.CONTENT_LENGTH, "26");
        assertThat(get(
                        "",
                        request -> request.header(HttpHeaders.RANGE, "bytes=0-4")
                                .header(HttpHeaders.IF_RANGE, String.valueOf(etag))))
                .hasStatus(206);
    }

    @Test
    void linkHasNoContent() {
        mvc.post()
                .uri("/rooms/{id}/assets/links", room)
                .param("url", "https://example.org")
                .with(campus.as(ada))
                .exchange();
        assertThat(content()).hasStatus(404);
    }

    private void upload(String name) {
        assertThat(mvc.post()
                        .uri("/rooms/{id}/assets/files", room)
                        .param("name", name)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(ALPHABET)
                        .with(campus.as(ada)))
                .hasStatus(201);
    }

    private MvcTestResult content() {
        return get("", request -> request);
    }

    private MvcTestResult get(String query, UnaryOperator<MockMvcRequestBuilder> headers) {
        MockMvcRequestBuilder request = mvc.get().uri("/rooms/" + room + "/assets/1/content" + query);
        return headers.apply(request).with(campus.as(ada)).exchange();
    }

    private static String disposition(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION));
    }
}
