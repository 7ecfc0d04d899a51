package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A field takes as many characters as the tool does, whatever they are made of. */
class FieldLengthJourney {

    private static final String FACE = "😀";

    private final Site site = Site.get();
    private final Lesson lesson = Lesson.prepare(site.lms());
    private final BrowserContext browser = site.browser();
    private CourseTab tab;
    private Locator name;
    private Keyboard keys;

    @BeforeEach
    void editRoom() {
        tab = CourseTab.open(browser, lesson.teacher(), lesson.activity());
        assertThat(tab.heading("Build a connected company")).isVisible();
        tab.goTo(tab.frame().url().replaceFirst(".*(/rooms/\\d+).*", "$1/edit"));
        name = tab.field("Name");
        keys = tab.page().keyboard();
        name.fill("");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void nameOf255FacesIsTakenAndSaved() {
        keys.insertText(FACE.repeat(300));
        assertThat(name).hasValue(FACE.repeat(255));
        tab.button("Save").click();
        assertThat(tab.heading(FACE.repeat(255))).isVisible();
    }

    @Test
    void limitIsTheSameForLettersAndForWhatIsMixed() {
        keys.insertText("x".repeat(300));
        assertThat(name).hasValue("x".repeat(255));
        keys.press("Backspace");
        keys.insertText(FACE);
        keys.insertText("y");
        assertThat(name).hasValue("x".repeat(254) + FACE);
        keys.press("Control+a");
        keys.insertText("z".repeat(200) + FACE.repeat(100));
        assertThat(name).hasValue("z".repeat(200) + FACE.repeat(55));
    }
}
