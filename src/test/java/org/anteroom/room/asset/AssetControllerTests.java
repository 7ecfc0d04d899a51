package org.anteroom.room.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AnteroomTest
class AssetControllerTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Assets assets;

    private ChannelId biology;
    private Person ada;
    private RoomId room;

    @BeforeEach
    void openRoom() {
        biology = campus.channel("Biology");
        ada = campus.person("Ada");
        room = campus.room(biology, ada).named("Cells").published().create();
    }

    @Test
    void everyRouteIs404ForOutsidersAnd403WithoutTheRight() {
        upload("cells.txt", "mitochondria");
        Person outsider = campus.person("Eve");
        Person student = campus.member("Sam", biology);
        Person observer = campus.observer("Olga", biology);
        routes().forEach(route -> {
            assertThat(send(route, outsider)).as("outsider").hasStatus(404);
            assertThat(send(route, student)).as("student").hasStatus(403);
            assertThat(send(route, observer)).as("observer").hasStatus(403);
        });
        assertThat(assets.before(room, Integer.MAX_VALUE, 10))
                .singleElement()
                .extracting(Asset::title)
                .isEqualTo("cells.txt");
    }

    @Test
    void everyRouteIsOpenToEditors() {
        upload("cells.txt", "mitochondria");
        Person assistant = campus.contributor("Tom", biology);
        routes().forEach(route -> assertThat(send(route, assistant))
                .matches(result -> result.getResponse().getStatus() < 400));
    }

    @Test
    void assetOfAnotherRoomIsNotFound() {
        upload("cells.txt", "mitochondria");
        RoomId other = campus.room(biology, ada).create();
        assertThat(mvc.get().uri("/rooms/{id}/assets/1", other).with(campus.as(ada)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/rooms/{id}/assets/1/content", other).with(campus.as(ada)))
                .hasStatus(404);
        assertThat(mvc.delete().uri("/rooms/{id}/assets/1", other).with(campus.as(ada)))
                .hasStatus(404);
        assertThat(assets.get(room, 1).title()).isEqualTo("cells.txt");
    }

    @Test
    void uploadedFileStandsInTheListWithIconAndSize() {
        assertThat(upload("lecture.pdf", "x".repeat(3000))).hasStatus(201).containsHeader(HttpHeaders.LOCATION);
        assertThat(list()).hasStatusOk().bodyText().contains("lecture.pdf", "bi-file-earmark-pdf", "PDF", "3 KB");
    }

    @Test
    void namesOfPeopleAreNotTakenForHtml() {
        upload("<img src=x onerror=alert(1)>.png", "png");
        assertThat(list()).bodyText().contains("&lt;img").doesNotContain("<img src=x");
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(upload("nothing.txt", "")).hasStatus(422).bodyText().contains("The file holds nothing");
        assertThat(assets.before(room, Integer.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void uploadOfAnotherMediaTypeIsRefused() {
        assertThat(mvc.post()
                        .uri("/rooms/{id}/assets/files?name=a.txt", room)
                        .contentType(MediaType.TEXT_HTML)
                        .content("x")
                        .with(campus.as(ada)))
                .hasStatus(415);
    }

    @Test
    void formUploadTakesTheFileAmongTheFields() {
        assertThat(form("Zellen – Übersicht.png", "image/png", "bytes"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/rooms/" + room + "/assets");
        Asset added = assets.get(room, 1);
        assertThat(added.title()).isEqualTo("Zellen – Übersicht.png");
        assertThat(added.mediaType()).isEqualTo("image/png");
        assertThat(added.size()).isEqualTo(5);
    }

    @Test
    void formWithoutAFileIsRefused() {
        assertThat(form("", "application/octet-stream", "")).hasStatus(422);
    }

    @Test
    void formThatIsCutOffIsRefused() {
        String body = multipart("a.txt", "text/plain", "the beginning of a file");
        assertThat(sendForm(body.substring(0, body.indexOf("of a file")))).hasStatus(422);
        assertThat(assets.before(room, Integer.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void scriptAsLinkIsRefusedAndWhatWasWrittenStays() throws Exception {
        assertThat(link("Click me", "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains("not the address of a web page", "value=\"Click me\"")
                .doesNotContain("href=\"javascript:");
        assertThat(assets.before(room, Integer.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void linkOpensInATabThatKnowsNothingOfUs() throws Exception {
        link("Cell", "https://en.wikipedia.org/wiki/Cell");
        assertThat(mvc.get().uri("/rooms/{id}/assets/1", room).with(campus.as(ada)))
                .bodyText()
                .contains("href=\"https://en.wikipedia.org/wiki/Cell\"", "noopener noreferrer");
    }

    @Test
    void titleIsChangedByTheForm() throws Exception {
        upload("cells.txt", "mitochondria");
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/rooms/" + room + "/assets/1");
            assertThat(page.asNormalizedText()).contains("mitochondria");
            page.<HtmlInput>getElementByName("title").setValue("Organelles");
            HtmlPage after = button(page, "Save").click();
            assertThat(after.getTitleText()).isEqualTo("Organelles.txt");
        }
    }

    @Test
    void secondOfTwoWhoRenameIsToldSo() {
        upload("cells.txt", "mitochondria");
        assertThat(rename("cells.txt", "Ada's")).hasStatus3xxRedirection();
        assertThat(rename("cells.txt", "Tom's")).hasStatus(409).bodyText().contains("Somebody else");
        assertThat(assets.get(room, 1).title()).isEqualTo("Ada's.txt");
    }

    @Test
    void deletionAsksAndLeavesStoryboardItemsWithoutIt() throws Exception {
        upload("cells.txt", "mitochondria");
        jdbc.sql("""
                insert into storyboard_item (room_id, number, position, title, asset_number, content, speaker_notes)
                values (:room, 2, 0, 'Opening', 1, '', 'Say hello')
                """).param("room", room.value()).update();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/rooms/" + room + "/assets");
            HtmlPage asking = page.<HtmlAnchor>getFirstByXPath("//a[@aria-label='Delete cells.txt']")
                    .click();
            assertThat(asking.asNormalizedText()).contains("Opening", "keep their title and notes");
            HtmlPage after = button(asking, "Delete").click();
            assertThat(after.asNormalizedText()).doesNotContain("cells.txt");
        }
        assertThat(jdbc.sql("select title, asset_number from storyboard_item where room_id = :room")
                        .param("room", room.value())
                        .query()
                        .singleRow())
                .containsEntry("title", "Opening")
                .containsEntry("asset_number", null);
    }

    @Test
    void longListsComeInPages() throws Exception {
        for (int i = 0; i <= AssetPages.SIZE; i++) {
            link("Link number " + i, "https://example.org/" + i);
        }
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage first = browser.getPage("http://localhost/rooms/" + room + "/assets");
            assertThat(first.asNormalizedText()).contains("Link number 50").doesNotContain("Link number 0\n");
            HtmlPage older = first.getAnchorByText("Older ones").click();
            assertThat(older.asNormalizedText()).contains("Link number 0\n").doesNotContain("Link number 50");
        }
    }

    private Stream<Function<Person, MockMvcRequestBuilder>> routes() {
        return Stream.of(
                person -> mvc.get().uri("/rooms/{id}/assets", room),
                person -> mvc.get().uri("/rooms/{id}/assets/1", room),
                person -> mvc.get().uri("/rooms/{id}/assets/1/content", room),
                person -> mvc.get().uri("/rooms/{id}/assets/1/content?download", room),
                person -> mvc.get().uri("/rooms/{id}/assets/1/deletion", room),
                person -> mvc.post()
                        .uri("/rooms/{id}/assets/files?name=b.txt", room)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content("b"),
                person -> mvc.post()
                        .uri("/rooms/{id}/assets/files", room)
                        .contentType("multipart/form-data; boundary=cut")
                        .content(multipart("c.txt", "text/plain", "c")),
                person -> mvc.post()
                        .uri("/rooms/{id}/assets/links", room)
                        .param("url", "https://example.org")
                        .param("title", "Example"),
                person -> mvc.put()
                        .uri("/rooms/{id}/assets/1", room)
                        .param("former", "cells.txt")
                        .param("title", "renamed.txt"),
                person -> mvc.delete().uri("/rooms/{id}/assets/1", room));
    }

    private MvcTestResult send(Function<Person, MockMvcRequestBuilder> route, Person person) {
        return route.apply(person).with(campus.as(person)).exchange();
    }

    private MvcTestResult list() {
        return mvc.get().uri("/rooms/{id}/assets", room).with(campus.as(ada)).exchange();
    }

    private MvcTestResult upload(String name, String content) {
        return mvc.post()
                .uri("/rooms/{id}/assets/files", room)
                .param("name", name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content)
                .with(campus.as(ada))
                .exchange();
    }

    private MvcTestResult link(String title, String url) {
        return mvc.post()
                .uri("/rooms/{id}/assets/links", room)
                .param("title", title)
                .param("url", url)
                .with(campus.as(ada))
                .exchange();
    }

    private MvcTestResult rename(String former, String title) {
        return mvc.put()
                .uri("/rooms/{id}/assets/1", room)
                .param("former", former)
                .param("title", title)
                .with(campus.as(ada))
                .exchange();
    }

    private MvcTestResult form(String name, String type, String content) {
        return sendForm(multipart(name, type, content));
    }

    private MvcTestResult sendForm(String body) {
        return mvc.post()
                .uri("/rooms/{id}/assets/files", room)
                .contentType("multipart/form-data; boundary=cut")
                .content(body)
                .with(campus.as(ada))
                .exchange();
    }

    private static String multipart(String name, String type, String content) {
        return String.join(
                "\r\n",
                List.of(
                        "--cut",
                        "Content-Disposition: form-data; name=\"_csrf\"",
                        "",
                        "token",
                        "--cut",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                        "Content-Type: " + type,
                        "",
                        content,
                        "--cut--",
                        ""));
    }

    private static HtmlButton button(HtmlPage page, String text) {
        return Objects.requireNonNull(page.getFirstByXPath("//main//form//button[normalize-space()='" + text + "']"));
    }
}
