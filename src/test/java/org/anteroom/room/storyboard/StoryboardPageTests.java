package org.anteroom.room.storyboard;

import static org.anteroom.RoomTab.form;
import static org.anteroom.RoomTab.save;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.RoomTab;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tab and the editor as a browser without JavaScript has them. */
@AnteroomTest
class StoryboardPageTests {

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    private RoomTab tab;

    @BeforeEach
    void openBrowser() {
        tab = new RoomTab(campus, "storyboard");
        jdbc.sql("""
                insert into asset (room_id, number, kind, title, url, created_at)
                values (:room, 900, 'LINK', 'Cell atlas', 'https://example.edu/', :now)
                """)
                .param("room", tab.room().value())
                .param("now", Instant.parse("2026-01-01T00:00:00Z"))
                .update();
    }

    @AfterEach
    void closeBrowser() {
        tab.close();
    }

    @Test
    void emptyStoryboardSaysWhatItIsFor() throws IOException {
        assertThat(tab.open("").asNormalizedText()).contains("Put here what you will present");
    }

    @Test
    void textComesBackAsItWas() throws IOException {
        HtmlPage editor = text("Welcome", "5");
        form(editor).getTextAreaByName("content").setText("<p>Hello <strong>all</strong></p>");
        form(editor).getTextAreaByName("speakerNotes").setText("Smile");
        HtmlPage list = save(editor);
        assertThat(list.asNormalizedText()).contains("Welcome", "5 min");

        HtmlForm saved = form(list.getAnchorByText("Welcome").click());
        assertThat(saved.getInputByName("title").getValue()).isEqualTo("Welcome");
        assertThat(saved.getTextAreaByName("content").getText()).isEqualTo("<p>Hello <strong>all</strong></p>");
        assertThat(saved.getTextAreaByName("speakerNotes").getText()).isEqualTo("Smile");
        assertThat(saved.getInputByName("minutes").getValue()).isEqualTo("5");
    }

    @Test
    void numbersAreThoseOfTheListInArabicToo() throws IOException {
        save(text("Welcome", "5"));
        save(text("Questions", "62"));
        tab.speak("ar");
        assertThat(tab.open("").asNormalizedText()).contains("5 د", "1 س 7 د").doesNotContainPattern("[٠-٩]");
    }

    @Test
    void scriptsAreTakenOutOfTheText() throws IOException {
        HtmlPage editor = text("Welcome", "");
        form(editor).getTextAreaByName("content").setText("<p onclick='x()'>Hi<script>x()</script></p>");
        HtmlPage list = save(editor);

        HtmlForm saved = form(list.getAnchorByText("Welcome").click());
        assertThat(saved.getTextAreaByName("content").getText()).isEqualTo("<p>Hi</p>");
    }

    @Test
    void plainTextKeepsItsParagraphs() throws IOException {
        HtmlPage editor = text("Welcome", "");
        form(editor).getTextAreaByName("content").setText("1 & 2\nThree");
        HtmlPage list = save(editor);

        HtmlForm saved = form(list.getAnchorByText("Welcome").click());
        assertThat(saved.getTextAreaByName("content").getText()).isEqualTo("<p>1 &amp; 2</p><p>Three</p>");
    }

    @Test
    void assetLendsItsTitle() throws IOException {
        HtmlPage editor = tab.open("/new?kind=ASSET");
        form(editor).getSelectByName("asset").setSelectedAttribute("900", true);

        assertThat(titles(save(editor))).containsExactly("Cell atlas");
    }

    @Test
    void assetOfAnotherRoomIsRefused() throws IOException {
        HtmlPage editor = tab.open("/new?kind=ASSET");
        form(editor).getSelectByName("asset").getOptionByValue("900").setValueAttribute("901");
        form(editor).getSelectByName("asset").setSelectedAttribute("901", true);
        HtmlPage refused = save(editor);

        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(problem(refused, "asset")).isEqualTo("Choose one of the assets of this room.");
    }

    @Test
    void refusedFormNamesItsProblemsAndKeepsTheText() throws IOException {
        HtmlPage editor = text(" ", "601");
        form(editor).getTextAreaByName("speakerNotes").setText("Smile");
        HtmlPage refused = save(editor);

        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(problem(refused, "title")).isEqualTo("Write 1 to 255 characters.");
        assertThat(problem(refused, "minutes")).isEqualTo("Choose a number from 1 to 600, or leave it empty.");
        assertThat(form(refused).getTextAreaByName("speakerNotes").getText()).isEqualTo("Smile");
        assertThat(tab.open("").asNormalizedText()).contains("Put here what you will present");
    }

    @Test
    void textsHaveTheirLimits() throws IOException {
        HtmlPage editor = text("x".repeat(256), "");
        form(editor).getTextAreaByName("speakerNotes").setText("x".repeat(10_001));
        form(editor).getTextAreaByName("content").setText("x".repeat(20_001));
        HtmlPage refused = save(editor);

        assertThat(problem(refused, "title")).isNotEmpty();
        assertThat(problem(refused, "speakerNotes")).isNotEmpty();
        assertThat(refused.getElementById("item-content-error").asNormalizedText())
                .isNotEmpty();
    }

    @Test
    void timesAddUp() throws IOException {
        save(text("One", "45"));
        save(text("Two", "20"));
        HtmlPage list = save(text("Three", ""));

        assertThat(list.asNormalizedText()).contains("Total time: 1 h 5 min", "(1 item without a time)");
    }

    @Test
    void buttonsMoveItemsAndThePageSaysWhereTo() throws IOException {
        save(text("One", ""));
        save(text("Two", ""));
        HtmlPage list = save(text("Three", ""));

        HtmlPage up = button(list, "Move “Three” up").click();
        assertThat(titles(up)).containsExactly("One", "Three", "Two");
        assertThat(up.getElementById("storyboard-status").asNormalizedText())
                .isEqualTo("“Three” is now number 2 of 3.");
        assertThat(button(up, "Move “Three” up").hasAttribute("autofocus")).isTrue();

        HtmlPage down = button(up, "Move “One” down").click();
        assertThat(titles(down)).containsExactly("Three", "One", "Two");
        assertThat(button(down, "Move “One” down").hasAttribute("autofocus")).isTrue();
        assertThat(button(down, "Move “Three” up").getAttribute("aria-disabled"))
                .isEqualTo("true");
        assertThat(button(down, "Move “Two” down").getAttribute("aria-disabled"))
                .isEqualTo("true");
    }

    @Test
    void removedNeighbourMovesNothing() throws IOException {
        save(text("One", ""));
        save(text("Two", ""));
        HtmlPage mine = save(text("Three", ""));
        remove(tab.open(""), "Two");
        HtmlPage told = button(mine, "Move “Three” up").click();

        assertThat(told.asNormalizedText()).contains("so nothing was moved");
        assertThat(titles(told)).containsExactly("One", "Three");
    }

    @Test
    void removalAsksAndClosesTheGap() throws IOException {
        save(text("One", ""));
        save(text("Two", ""));
        HtmlPage list = save(text("Three", ""));
        assertThat(list.querySelector("li details form").getTextContent()).contains("Remove this item, its text");

        assertThat(titles(remove(list, "Two"))).containsExactly("One", "Three");
        assertThat(positions()).containsExactly(1, 2);
    }

    @Test
    void secondSaverIsToldAndKeepsTheirText() throws IOException {
        HtmlPage list = save(text("One", ""));
        HtmlPage mine = edit(list);
        HtmlPage theirs = edit(list);
        form(theirs).getInputByName("title").setValue("Theirs");
        save(theirs);
        form(mine).getInputByName("title").setValue("Mine");
        HtmlPage told = save(mine);

        assertThat(told.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(told.asNormalizedText()).contains("Somebody else saved this item");
        assertThat(titles(tab.open(""))).containsExactly("Theirs");
        assertThat(titles(save(told))).containsExactly("Mine");
    }

    @Test
    void textForARemovedItemIsAddedAnew() throws IOException {
        HtmlPage list = save(text("One", ""));
        HtmlPage mine = edit(list);
        remove(list, "One");
        form(mine).getInputByName("title").setValue("Mine");
        HtmlPage told = save(mine);

        assertThat(told.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(told.asNormalizedText()).contains("Somebody else removed this item");
        assertThat(titles(save(told))).containsExactly("Mine");
    }

    private HtmlPage text(String title, String minutes) throws IOException {
        HtmlPage editor = tab.open("/new?kind=TEXT");
        form(editor).getInputByName("title").setValue(title);
        form(editor).getInputByName("minutes").setValue(minutes);
        return editor;
    }

    private static HtmlPage edit(HtmlPage list) throws IOException {
        return list.<HtmlAnchor>getFirstByXPath("//ol//a").click();
    }

    private static HtmlPage remove(HtmlPage list, String title) throws IOException {
        String path = "//li[a[normalize-space()='" + title + "']]//button[normalize-space()='Remove']";
        return list.<HtmlButton>getFirstByXPath(path).click();
    }

    private static HtmlButton button(HtmlPage page, String label) {
        return page.getFirstByXPath("//button[@aria-label='" + label + "']");
    }

    private static String problem(HtmlPage page, String field) {
        return page.getElementById(field + "-problem").asNormalizedText();
    }

    private static List<String> titles(HtmlPage list) {
        return list.querySelectorAll("ol a").stream()
                .map(DomNode::asNormalizedText)
                .toList();
    }

    private List<Integer> positions() {
        return jdbc.sql("select position from storyboard_item where room_id = :room order by position")
                .param("room", tab.room().value())
                .query(Integer.class)
                .list();
    }
}
