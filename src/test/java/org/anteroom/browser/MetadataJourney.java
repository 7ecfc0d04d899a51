package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editor of name, description and tags, with the keyboard alone and under the strict policy of the pages. */
class MetadataJourney {

    private final Site site = Site.get();
    private final Lesson lesson = Lesson.prepare(site.lms());
    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext browser =
            site.browser(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    private CourseTab tab;
    private String room;

    @BeforeEach
    void launch() {
        browser.onConsoleMessage(message -> {
            if (message.location().startsWith(site.tool()) && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        tab = CourseTab.open(browser, lesson.teacher(), lesson.activity());
        assertThat(tab.heading("Build a connected company")).isVisible();
        room = tab.frame().url().replaceFirst(".*/rooms/(\\d+).*", "$1");
    }

    @AfterEach
    void keepsThePolicy() {
        browser.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void teacherDescribesRoomWithTheKeyboardAlone() {
        describe("About cells", "lab");
        tab.goTo("/rooms/" + room + "/edit");
        Locator text = tab.textbox("Description");
        assertThat(tab.button("Bold")).isVisible();
        assertThat(text).hasText("About cells");
        text.focus();
        keys().press("Control+End");
        keys().press("Enter");
        keys().press("Control+b");
        keys().type("bold");
        assertThat(tab.button("Bold")).hasAttribute("aria-pressed", "true");
        keys().press("Control+b");
        tab.field("Text colour").selectOption("red");
        keys().type(" red");
        assertThat(text.locator(".ql-color-red")).hasText(" red");
        keys().press("Tab");
        assertThat(tab.button("Remove lab")).isFocused();
        keys().press("Tab");
        assertThat(tagLine()).isFocused();

        keys().type("term 1,");
        keys().type("wrong");
        keys().press("Enter");
        keys().press("Backspace");
        assertThat(tab.button("Remove term 1")).isVisible();
        assertThat(tab.button("Remove wrong")).hasCount(0);
        tab.button("Remove lab").press("Enter");
        tab.isAccessible();

        tab.submit("Save");
        assertThat(tab.tool().locator(".rich-text strong")).hasText("bold");
        assertThat(tab.tool().locator(".rich-text .ql-color-red")).hasText("red");
        assertThat(tab.tool().getByText("term 1")).isVisible();
        assertThat(tab.tool().locator("main").getByText("lab")).hasCount(0);
        tab.isAccessible();
    }

    @Test
    void everyColourCanBeRead() {
        tab.goTo("/rooms/" + room + "/edit");
        tab.textbox("Description").focus();
        for (String colour : List.of("red", "orange", "green", "blue", "purple")) {
            tab.field("Text colour").selectOption(colour);
            keys().type(colour + " ");
        }
        tab.isAccessible();
        tab.submit("Save");
        assertThat(tab.tool().locator(".rich-text .ql-color-purple")).isVisible();
        tab.isAccessible();
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        tab.goTo("/rooms/" + room);
        assertThat(tab.tool().locator("html")).hasAttribute("data-bs-theme", "light");
        tab.isAccessible();
    }

    @Test
    void menuOpensAndClosesByTheKeyboard() {
        tab.goTo("/rooms");
        Locator dots = tab.button("More actions");
        dots.press("Enter");
        Locator edit = tab.link("Edit");
        assertThat(edit).isVisible();
        keys().press("Tab");
        assertThat(edit).isFocused();
        tab.isAccessible();
        keys().press("Escape");
        assertThat(edit).isHidden();
        assertThat(dots).isFocused();
    }

    private void describe(String description, String tag) {
        tab.goTo("/rooms/" + room + "/edit");
        assertThat(tab.button("Bold")).isVisible();
        tab.textbox("Description").focus();
        keys().type(description);
        tagLine().fill(tag);
        tab.submit("Save");
    }

    private Keyboard keys() {
        return tab.page().keyboard();
    }

    private Locator tagLine() {
        return tab.tool().locator("#metadata-tags");
    }
}
