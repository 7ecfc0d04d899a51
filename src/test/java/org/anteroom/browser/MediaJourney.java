package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher fills the course's channel with media in Chromium, in the frame of the LMS, and a student looks at them. */
class MediaJourney {

    private final Site site = Site.get();
    private final Lesson lesson = Lesson.prepare(site.lms());
    private final BrowserContext browser = site.browser(
            new Browser.NewContextOptions().setViewportSize(1280, 1100).setReducedMotion(ReducedMotion.REDUCE));
    private final List<String> violations = new ArrayList<>();
    private CourseTab tab;

    @BeforeEach
    void openChannel() {
        browser.onConsoleMessage(message -> {
            if (message.location().startsWith(site.tool()) && message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        tab = CourseTab.open(browser, lesson.teacher(), lesson.activity());
        tab.link("Networked Companies").click();
        assertThat(tab.heading("Networked Companies")).isVisible();
    }

    @AfterEach
    void keepsThePolicy() {
        browser.close();
        assertThat(violations).isEmpty();
    }

    @Test
    void teacherFillsTheChannelAndTheStudentLooks() {
        tab.isAccessible();
        tab.button("Actions").click();
        tab.link("Manage content").click();
        tab.isAccessible();
        choose(
                new FilePayload("Division.webm", "", SampleFiles.webm(browser, 64, 48)),
                new FilePayload("Cell.png", "", SampleFiles.png(320, 180)),
                new FilePayload("Handout.pdf", "", SampleFiles.pdf("First page", "Second page")),
                new FilePayload("Answers.txt", "", "42".getBytes(UTF_8)));
        assertThat(titles()).hasText(new String[] {"Answers", "Handout", "Cell", "Division"});
        tab.isAccessible();

        describe("Division", "How companies divide", "Watch it before we meet.");
        hide("Answers");
        tab.goTo(path("/manage/media"));
        tab.picture("channel-manage-media").isAccessible();

        tab.goTo(path(""));
        assertThat(titles()).hasCount(4);
        tab.button("Actions").click();
        tab.picture("channel").isAccessible();
        look();
    }

    private void look() {
        CourseTab student = CourseTab.open(browser, lesson.student(), lesson.activity());
        assertThat(student.tool().locator("h1")).isVisible();
        student.goTo(path(""));
        Locator shown = student.tool().locator("#media a[id^=media-]");
        assertThat(shown).hasText(new String[] {"Handout", "Cell", "How companies divide"});
        student.picture("channel-student").isAccessible();

        student.link("How companies divide").click();
        Locator film = student.tool().locator("video");
        assertThat(film).hasJSProperty("videoWidth", 64);
        assertThat(student.tool().getByText("Watch it before we meet.")).isVisible();
        student.picture("channel-media-item").isAccessible();
        film.press(" ");
        assertThat(film).hasJSProperty("ended", true);
        student.link("Previous: Cell").click();
        assertThat(student.tool().getByAltText("Cell")).hasJSProperty("naturalWidth", 320);
        student.link("Previous: Handout").click();
        assertThat(student.tool().locator("#pdf-text")).hasText("First page");
        student.isAccessible();
    }

    @Test
    void mediaAreOrderedByKeyboard() {
        tab.goTo(path("/manage/media"));
        choose(text("One"), text("Two"), text("Three"));
        assertThat(titles()).hasText(new String[] {"Three", "Two", "One"});
        Locator up = tab.button("Move “One” up");
        up.press("Enter");
        assertThat(tab.tool().locator("#media-status")).hasText("“One” is now number 2 of this page.");
        assertThat(up).isFocused();
        tab.page().keyboard().press("Enter");
        assertThat(tab.tool().locator("#media-status")).hasText("“One” is now number 1 of this page.");
        assertThat(up).isFocused();
        tab.isAccessible();
    }

    @Test
    void mediaAreOrderedByMouse() {
        tab.goTo(path("/manage/media"));
        choose(text("Three"), text("Two"), text("One"));
        assertThat(titles()).hasText(new String[] {"One", "Two", "Three"});
        Locator handles = tab.tool().locator("[data-handle]");
        handles.nth(0).dragTo(handles.nth(2));
        assertThat(tab.tool().locator("#media-status")).hasText("“One” is now number 3 of this page.");
        tab.goTo(path(""));
        assertThat(titles()).hasText(new String[] {"Two", "Three", "One"});
    }

    @Test
    void searchFindsAsOneTypes() {
        tab.goTo(path("/manage/media"));
        choose(text("Übung"), text("One"), text("Two"), text("Three"), text("Four"));
        assertThat(titles()).hasCount(5);
        tab.goTo(path(""));
        tab.tool().locator("#media-q").pressSequentially("übu");
        assertThat(titles()).hasText(new String[] {"Übung"});
        tab.tool().locator("#media-q").fill("nothing like it");
        assertThat(tab.tool().getByText("No media match.")).isVisible();
        tab.isAccessible();
    }

    @Test
    void deletedItemComesBackByTheKeyboardAlone() {
        tab.goTo(path("/manage/media"));
        choose(text("One"));
        assertThat(titles()).hasCount(1);
        tab.button("More actions").press("Enter");
        tab.link("Delete").press("Enter");
        tab.submit("Delete");
        tab.isAccessible();
        tab.submit("Undo");
        assertThat(tab.heading("One")).isVisible();
    }

    private void describe(String item, String title, String description) {
        tab.link(item).click();
        tab.button("More actions").click();
        tab.link("Edit").click();
        tab.field("Title").fill(title);
        tab.field("Description").fill(description);
        tab.isAccessible();
        tab.submit("Save");
        assertThat(tab.heading(title)).isVisible();
        tab.goTo(path("/manage/media"));
    }

    private void hide(String item) {
        tab.link(item).click();
        tab.button("More actions").click();
        tab.submit("Hide");
        assertThat(tab.tool().getByText("Only the managers of the channel")).isVisible();
        tab.isAccessible();
    }

    private Locator titles() {
        return tab.tool().locator("#media a[id^=media-]");
    }

    private void choose(FilePayload... files) {
        assertThat(tab.tool().locator("input[type=file]")).hasAttribute("multiple", "");
        tab.tool().locator("input[type=file]").setInputFiles(files);
    }

    private static FilePayload text(String title) {
        return new FilePayload(title + ".txt", "", title.getBytes(UTF_8));
    }

    private String path(String tail) {
        return tab.frame().url().replaceFirst(".*(/channels/\\d+).*", "$1") + tail;
    }
}
