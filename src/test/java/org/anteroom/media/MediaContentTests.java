package org.anteroom.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The bytes of media, as each kind of person gets them; what a file may do is the same as for assets of rooms. */
@AnteroomTest
class MediaContentTests {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private ChannelId biology;
    private Person ada;
    private Person sam;

    @BeforeEach
    void course() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        sam = campus.member("Sam", biology);
    }

    @Test
    void everyoneInTheChannelPlaysPartsOfAFilm() {
        String film = upload("Film.mp4");
        assertThat(mvc.get()
                        .uri(film + "/content")
                        .header(HttpHeaders.RANGE, "bytes=5-9")
                        .with(campus.as(sam)))
                .hasStatus(206)
                .hasBodyTextEqualTo("fghij")
                .hasHeader(HttpHeaders.CONTENT_RANGE, "bytes 5-9/26")
                .hasHeader(HttpHeaders.CONTENT_TYPE, "video/mp4")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(get(sam, film + "/content").getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox; default-src 'none';");
    }

    @Test
    void downloadHasTheTitleAsItsName() {
        String film = upload("film_01.MP4");
        jdbc.sql("update media_item set title = 'Cells 1/2' where channel_id = :channel")
                .param("channel", biology.value())
                .update();
        assertThat(disposition(get(sam, film + "/content?download")))
                .startsWith("attachment;")
                .contains("Cells%201-2.mp4");
    }

    @Test
    void whatIsNotForDownloadIsShownAlone() {
        String film = closed(upload("Film.mp4"));
        assertThat(get(sam, film + "/content")).hasStatusOk();
        assertThat(get(sam, film + "/content?download")).hasStatus(403);
        assertThat(get(ada, film + "/content?download")).hasStatusOk();
        String table = closed(upload("Results.xlsx"));
        assertThat(get(sam, table + "/content")).hasStatus(403);
        assertThat(get(sam, table)).hasStatusOk().bodyText().contains("closed this file for download");
    }

    @Test
    void hiddenAndDeletedMediaAreNotFound() {
        String film = upload("Film.mp4");
        mvc.delete().uri(film + "/visibility").with(campus.as(ada)).exchange();
        assertThat(get(sam, film)).hasStatus(404);
        assertThat(get(sam, film + "/content")).hasStatus(404);
        assertThat(get(ada, film)).hasStatusOk().bodyText().contains("Only the managers of the channel");
        mvc.post().uri(film + "/deletion").with(campus.as(ada)).exchange();
        assertThat(get(ada, film)).hasStatus(404);
        assertThat(get(ada, film + "/content")).hasStatus(404);
    }

    @Test
    void itemOfAnotherChannelIsNotFound() {
        String film = upload("Film.mp4");
        ChannelId chemistry = campus.channel("Chemistry");
        campus.join(ada, chemistry, org.anteroom.channel.ChannelRole.MANAGER);
        String elsewhere = film.replace("/channels/" + biology, "/channels/" + chemistry);
        assertThat(get(ada, elsewhere)).hasStatus(404);
        assertThat(get(ada, elsewhere + "/content")).hasStatus(404);
        assertThat(get(campus.person("Eve"), film + "/content")).hasStatus(404);
    }

    @Test
    void whatCouldRunIsAnAttachmentOfUnknownBytes() {
        String page = upload("page.html");
        assertThat(get(sam, page + "/content")).hasHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        assertThat(disposition(get(sam, page + "/content"))).startsWith("attachment;");
    }

    @Test
    void textIsReadOnThePage() {
        assertThat(get(sam, upload("notes.txt"))).hasStatusOk().bodyText().contains(ALPHABET, "<pre");
    }

    private String upload(String name) {
        MvcTestResult result = mvc.post()
                .uri("/channels/{id}/media/files", biology)
                .param("name", name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(ALPHABET)
                .with(campus.as(ada))
                .exchange();
        assertThat(result).hasStatus(201);
        return Objects.requireNonNull(result.getResponse().getHeader(HttpHeaders.LOCATION))
                .replaceFirst("\\?.*", "");
    }

    private String closed(String item) {
        jdbc.sql("update media_item set downloadable = false where id = :id")
                .param("id", item.replaceFirst(".*/", ""))
                .update();
        return item;
    }

    private MvcTestResult get(Person person, String address) {
        return mvc.get().uri(address).with(campus.as(person)).exchange();
    }

    private static String disposition(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION));
    }
}
