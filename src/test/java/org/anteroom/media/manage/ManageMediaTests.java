package org.anteroom.media.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The tab Media and the pages around it, in browsers without JavaScript. */
@AnteroomTest
class ManageMediaTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private ChannelId biology;
    private Person ada;
    private Person cora;

    @BeforeEach
    void course() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        cora = campus.contributor("Cora", biology);
    }

    @Test
    void manageContentBeginsWithTheMedia() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage(address("/manage"));
            assertThat(page.getUrl().getPath()).isEqualTo("/channels/" + biology + "/manage/media");
            assertThat(page.<HtmlElement>querySelector("nav a[aria-current=page]")
                            .getTextContent())
                    .isEqualTo("Media");
            assertThat(page.asNormalizedText()).contains("Add the first files above");
        }
    }

    @Test
    void titleDescriptionAndDownloadAreChangedByTheForm() throws IOException {
        long film = campus.media(biology, ada).titled("film_01").create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage(address("/media/" + film));
            HtmlPage editor = page.getAnchorByText("Edit").click();
            editor.<HtmlInput>getElementByName("title").setValue("Cells");
            editor.<HtmlTextArea>getElementByName("description").setText("First line\nSecond line");
            editor.<HtmlCheckBoxInput>getElementByName("downloadable").setChecked(false);
            HtmlPage saved = save(editor);
            assertThat(saved.getTitleText()).isEqualTo("Cells");
            assertThat(saved.<HtmlElement>querySelector(".lines").getTextContent())
                    .isEqualTo("First line\nSecond line");
        }
        assertThat(mvc.get().uri("/channels/{c}/media/{m}", biology, film).with(campus.as(cora)))
                .bodyText()
                .doesNotContain("Download");
        assertThat(log()).contains("media.changed Cells");
    }

    @Test
    void secondOfTwoWhoSaveSeesBothAndMaySaveAgain() throws IOException {
        long film = campus.media(biology, ada).titled("Film").create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage editor = browser.getPage(address("/media/" + film + "/edit"));
            jdbc.sql("update media_item set title = 'Theirs', version = version + 1 where id = :id")
                    .param("id", film)
                    .update();
            editor.<HtmlInput>getElementByName("title").setValue("Mine");
            HtmlPage overtaken = save(editor);
            assertThat(overtaken.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(overtaken.asNormalizedText()).contains("Somebody else saved", "Theirs");
            assertThat(overtaken.<HtmlInput>getElementByName("title").getValue())
                    .isEqualTo("Mine");
            assertThat(save(overtaken).getTitleText()).isEqualTo("Mine");
        }
    }

    @Test
    void wordsThatAreTooLongAreRefusedAndKept() throws IOException {
        long film = campus.media(biology, ada).create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage editor = browser.getPage(address("/media/" + film + "/edit"));
            editor.<HtmlTextArea>getElementByName("description").removeAttribute("maxlength");
            editor.<HtmlTextArea>getElementByName("description").setText("é".repeat(2001));
            HtmlPage refused = save(editor);
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(refused.<HtmlElement>querySelector("[role=alert]").getTextContent())
                    .contains("2,000");
            assertThat(refused.<HtmlTextArea>getElementByName("description").getText())
                    .hasSize(2001);
        }
    }

    @Test
    void whatWasDeletedComesBackToItsPlace() throws IOException {
        campus.media(biology, ada).titled("Last").create();
        long film = campus.media(biology, ada).titled("Middle").create();
        campus.media(biology, ada).titled("First").create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage asking = browser.getPage(address("/media/" + film + "/deletion"));
            HtmlPage gone = button(asking, "Delete").click();
            assertThat(gone.asNormalizedText()).contains("was deleted", "30 days");
            assertThat(titles(browser)).containsExactly("First", "Last");
            HtmlPage deleted = browser.getPage(address("/media/deleted"));
            HtmlPage back = button(deleted, "Bring back").click();
            assertThat(back.getTitleText()).isEqualTo("Middle");
            assertThat(titles(browser)).containsExactly("First", "Middle", "Last");
        }
        assertThat(log()).contains("media.deleted Middle", "media.restored Middle");
    }

    @Test
    void contributorsKeepTheirOwnAlone() throws IOException {
        long hers = campus.media(biology, cora).titled("Hers").create();
        long deleted = campus.media(biology, cora)
                .titled("Her deleted one")
                .deletedAt(Instant.now())
                .create();
        long others = campus.media(biology, ada)
                .titled("Of Ada")
                .deletedAt(Instant.now())
                .create();
        campus.media(biology, ada).titled("Other").create();
        try (WebClient browser = campus.browser(cora)) {
            HtmlPage mine = browser.getPage(address("/media/mine"));
            assertThat(titles(mine)).containsExactly("Hers");
            assertThat(mine.querySelectorAll("button[name=before]")).isEmpty();
            assertThat(browser.<HtmlPage>getPage(address("/media/deleted")).asNormalizedText())
                    .contains("Her deleted one")
                    .doesNotContain("Of Ada");
        }
        assertThat(call("DELETE", cora, "/media/" + hers + "/visibility")).hasStatus3xxRedirection();
        assertThat(call("DELETE", cora, "/media/" + deleted + "/deletion")).hasStatus3xxRedirection();
        assertThat(call("DELETE", cora, "/media/" + others + "/deletion")).hasStatus(404);
        assertThat(call("POST", cora, "/media/" + hers + "/position")).hasStatus(403);
        assertThat(call("GET", cora, "/manage/media")).hasStatus(403);
    }

    @Test
    void teacherWhoLooksAsAStudentKeepsNothing() {
        long film = campus.media(biology, ada).hidden().create();
        Person asStudent = campus.visiting(ada, biology, true);
        assertThat(call("GET", asStudent, "/media/" + film)).hasStatus(404);
        assertThat(call("POST", asStudent, "/media/" + film + "/visibility")).hasStatus(404);
        assertThat(call("GET", asStudent, "/media/mine")).hasStatus(403);
    }

    @Test
    void searchFindsAndRecordingsStandAlone() throws IOException {
        campus.media(biology, ada).titled("Cells").create();
        campus.media(biology, ada).titled("Meeting").recording().create();
        try (WebClient browser = campus.browser(ada)) {
            assertThat(titles((HtmlPage) browser.getPage(address("/manage/media?q=CELL"))))
                    .containsExactly("Cells");
            HtmlPage recordings = browser.getPage(address("/manage/media?recordings=true"));
            assertThat(titles(recordings)).containsExactly("Meeting");
            assertThat(recordings.<HtmlElement>querySelector("#media .badge").getTextContent())
                    .isEqualTo("Recording");
            assertThat(recordings.querySelectorAll("button[name=before]"))
                    .as("where some are left out, nothing is put in order")
                    .isEmpty();
            HtmlPage nothing = browser.getPage(address("/manage/media?q=plants"));
            assertThat(nothing.asNormalizedText()).contains("No media match", "Show all media");
        }
    }

    private HtmlPage save(HtmlPage editor) throws IOException {
        return editor.<HtmlButton>querySelector("#editor button").click();
    }

    private List<String> titles(WebClient browser) throws IOException {
        return titles((HtmlPage) browser.getPage(address("/manage/media")));
    }

    static List<String> titles(HtmlPage page) {
        return page.querySelectorAll("#media a[id^=media-]").stream()
                .map(DomNode::getTextContent)
                .toList();
    }

    private static HtmlButton button(HtmlPage page, String name) {
        return page.getFirstByXPath("//main//button[normalize-space()='" + name + "']");
    }

    private List<String> log() {
        return jdbc.sql("select concat(kind, ' ', subject) from channel_activity where channel_id = :channel")
                .param("channel", biology.value())
                .query(String.class)
                .list();
    }

    private MvcTestResult call(String method, Person person, String path) {
        return mvc.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/channels/" + biology + path)
                .with(campus.as(person))
                .exchange();
    }

    private String address(String path) {
        return "http://localhost/channels/" + biology + path;
    }
}
