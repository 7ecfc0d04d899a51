package org.anteroom.room.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The channel page in browsers without JavaScript. */
@AnteroomTest
class ChannelPageTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    private ChannelId biology;
    private Person ada;
    private Person cora;
    private Person sam;

    @BeforeEach
    void course() {
        biology = campus.channel("Cell Biology");
        ada = campus.manager("Ada", biology);
        cora = campus.contributor("Cora", biology);
        sam = campus.member("Sam", biology);
    }

    @Test
    void studentSeesRoomsAndMediaAndNothingToManage() throws IOException {
        campus.room(biology, ada).named("Mitosis").published().create();
        campus.room(biology, ada).named("Draft").create();
        campus.media(biology, ada).titled("Lecture 1").create();
        campus.media(biology, ada).titled("Secret").hidden().create();
        try (WebClient browser = campus.browser(sam)) {
            HtmlPage page = open(browser, "");
            assertThat(page.asNormalizedText())
                    .contains("Mitosis", "Lecture 1")
                    .doesNotContain("Draft", "Secret", "Actions", "Add media", "New room", "Published", "All");
            assertThat(texts(page, "section h2")).containsExactly("Rooms", "Media");
        }
    }

    @Test
    void emptyPartsAreNotShownToThoseWhoCannotFillThem() throws IOException {
        try (WebClient browser = campus.browser(sam)) {
            assertThat(texts(open(browser, ""), "section h2")).containsExactly("Rooms");
            campus.media(biology, ada).create();
            assertThat(texts(open(browser, ""), "section h2")).containsExactly("Media");
        }
        try (WebClient browser = campus.browser(cora)) {
            HtmlPage page = open(browser, "");
            assertThat(page.asNormalizedText()).contains("Start with a new room");
            assertThat(page.getAnchorByText("Add media").getHrefAttribute())
                    .startsWith("/channels/" + biology + "/media/mine");
        }
    }

    @Test
    void managersFindManageContentUnderActions() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = open(browser, "");
            assertThat(texts(page, "main header summary")).containsExactly("Actions ");
            HtmlPage manage = page.getAnchorByText("Manage content").click();
            assertThat(manage.<HtmlElement>querySelector("h1").getTextContent()).isEqualTo("Manage content");
        }
        try (WebClient browser = campus.browser(cora)) {
            assertThat(open(browser, "").asNormalizedText()).doesNotContain("Manage content");
        }
    }

    @Test
    void managersAreLedToTheMeetingRoomUntilThereIsOne() throws IOException {
        try (WebClient browser = campus.browser(cora)) {
            assertThat(open(browser, "").asNormalizedText()).doesNotContain("Set up the meeting room");
        }
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage settings =
                    open(browser, "").getAnchorByText("Set up the meeting room").click();
            assertThat(settings.getUrl().getPath()).isEqualTo("/channels/" + biology + "/manage/meeting-room");
            campus.meetingRoom(biology, campus.room(biology, ada).published().create());
            assertThat(open(browser, "").asNormalizedText()).doesNotContain("Set up the meeting room");
        }
    }

    @Test
    void kindsOfRoomsAreChosenAmong() throws IOException {
        campus.room(biology, ada).named("Of Ada").published().create();
        campus.room(biology, cora).named("Of Cora").published().create();
        campus.room(biology, cora).named("Draft of Cora").create();
        campus.room(biology, ada).named("Edited by Cora").coEditedBy(cora).create();
        try (WebClient browser = campus.browser(cora)) {
            HtmlPage page = open(browser, "");
            assertThat(rooms(page)).containsExactly("Edited by Cora", "Draft of Cora", "Of Cora", "Of Ada");
            assertThat(rooms(page.getAnchorByText("Published").click())).containsExactly("Of Cora", "Of Ada");
            assertThat(rooms(page.getAnchorByText("Mine").click()))
                    .containsExactly("Edited by Cora", "Draft of Cora", "Of Cora");
            HtmlPage drafts = page.getAnchorByText("Drafts").click();
            assertThat(rooms(drafts)).containsExactly("Edited by Cora", "Draft of Cora");
            assertThat(texts(drafts, "nav [aria-current=true]")).containsExactly("Drafts");
            HtmlForm search = drafts.querySelector("form[role=search]");
            search.getInputByName("q").setValue("of");
            HtmlPage found = search.<HtmlButton>querySelector("button").click();
            assertThat(rooms(found)).as("search stays among the drafts").containsExactly("Draft of Cora");
        }
    }

    @Test
    void roomShowsItsFirstImageOrAPictureMadeFromItsName() throws IOException {
        RoomId plain = campus.room(biology, ada).named("Plain").published().create();
        RoomId pictured =
                campus.room(biology, ada).named("Pictured").published().create();
        upload(pictured, "notes.txt", "text");
        upload(pictured, "cell.png", "first");
        upload(pictured, "other.png", "second");
        try (WebClient browser = campus.browser(sam)) {
            Map<String, String> pictures = open(browser, "").querySelectorAll("#rooms img").stream()
                    .map(HtmlElement.class::cast)
                    .map(image -> image.getAttribute("src"))
                    .collect(Collectors.toMap(it -> it.replaceFirst("^/(\\w+)/.*", "$1"), it -> it));
            assertThat(pictures.get("covers")).matches("/covers/[0-9a-f]{8}\\.svg");
            assertThat(pictures.get("rooms")).startsWith("/rooms/" + pictured + "/thumbnail");
        }
        assertThat(mvc.get().uri("/rooms/{id}/thumbnail", pictured).with(campus.as(sam)))
                .hasStatusOk()
                .hasBodyTextEqualTo("first")
                .hasHeader(HttpHeaders.CONTENT_TYPE, "image/png")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(mvc.get().uri("/rooms/{id}/thumbnail", plain).with(campus.as(sam)))
                .hasStatus(404);
    }

    @Test
    void coverIsKeptByBrowsersAndRunsNothing() throws IOException {
        String cover;
        try (WebClient browser = campus.browser(sam)) {
            HtmlElement image = open(browser, "").querySelector("header img");
            cover = image.getAttribute("src");
            assertThat(texts(open(browser, ""), "header .cover-letters")).containsExactly("CB");
            assertThat(browser.<HtmlPage>getPage("http://localhost/channels").asXml())
                    .contains(cover);
        }
        assertThat(mvc.get().uri(cover))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
                .hasHeader(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .doesNotContainHeader(HttpHeaders.SET_COOKIE)
                .bodyText()
                .startsWith("<svg")
                .doesNotContain("Biology", "style", "script");
        assertThat(mvc.get().uri("/covers/{name}", "zzzzzzzz.svg")).hasStatus(404);
    }

    @Test
    void threeDotsOfMediaOfferWhatThePersonMayDo() throws IOException {
        campus.media(biology, ada).titled("Of Ada").notDownloadable().create();
        campus.media(biology, cora).titled("Of Cora").create();
        assertThat(menus(ada)).containsExactly("Edit|Download|Hide|Delete", "Edit|Download|Hide|Delete");
        assertThat(menus(cora)).containsExactly("Edit|Download|Hide|Delete");
        assertThat(menus(sam)).containsExactly("Download");
    }

    @Test
    void mediaAreSearchedAndComeInPages() throws IOException {
        for (int i = 1; i <= 30; i++) {
            campus.media(biology, ada).titled("Film " + i).create();
        }
        campus.media(biology, ada).titled("Meeting").recording().create();
        try (WebClient browser = campus.browser(sam)) {
            HtmlPage page = open(browser, "");
            assertThat(media(page)).hasSize(24).startsWith("Meeting", "Film 30");
            HtmlPage more = page.getAnchorByText("More media").click();
            assertThat(media(more)).hasSize(7).endsWith("Film 1");
            assertThat(media(open(browser, "?media=FILM+3"))).containsExactly("Film 30", "Film 3");
            assertThat(media(open(browser, "?recordings=true"))).containsExactly("Meeting");
            assertThat(open(browser, "?media=none").asNormalizedText()).contains("No media match");
        }
    }

    @Test
    void wordsOfPeopleAreNotTakenForHtml() throws IOException {
        String hostile = "\"><img src=x onerror=alert(1)>";
        campus.media(biology, ada).titled(hostile).create();
        campus.room(biology, ada).named(hostile).published().create();
        try (WebClient browser = campus.browser(sam)) {
            HtmlPage page = open(browser, "");
            assertThat(page.querySelectorAll("[onerror]")).isEmpty();
            assertThat(media(page)).containsExactly(hostile);
        }
    }

    private List<String> menus(Person person) throws IOException {
        try (WebClient browser = campus.browser(person)) {
            return open(browser, "").querySelectorAll("#media details").stream()
                    .map(menu -> menu.querySelectorAll(".dropdown-item").stream()
                            .map(it -> it.getTextContent().strip())
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    private void upload(RoomId room, String name, String content) {
        assertThat(mvc.post()
                        .uri("/rooms/{id}/assets/files", room)
                        .param("name", name)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(content)
                        .with(campus.as(ada)))
                .hasStatus(201);
    }

    private HtmlPage open(WebClient browser, String query) throws IOException {
        return browser.getPage("http://localhost/channels/" + biology + query);
    }

    private static List<String> rooms(HtmlPage page) {
        return texts(page, "#rooms a[id^=room-]");
    }

    private static List<String> media(HtmlPage page) {
        return texts(page, "#media a[id^=media-]");
    }

    private static List<String> texts(HtmlPage page, String selector) {
        return page.querySelectorAll(selector).stream()
                .map(DomNode::getTextContent)
                .toList();
    }
}
