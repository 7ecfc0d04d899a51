package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clone dialog does besides its main job: it refuses, it takes tags. */
class CloneDialogJourney {

    private final Site site = Site.get();
    private final Lesson lesson = Lesson.prepare(site.lms());
    private final BrowserContext browser = site.browser();
    private CourseTab tab;

    @BeforeEach
    void open() {
        tab = CourseTab.open(browser, lesson.teacher(), lesson.activity());
        assertThat(tab.button("More actions")).isVisible();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void refusalOnOpeningIsReadAndClosedByTheKeyboard() {
        tab.beside(lesson.activity()).deleteRoom();
        tab.button("More actions").press("Enter");
        tab.link("Clone room").press("Enter");

        assertThat(dialog("Not available yet")).isVisible();
        assertThat(dialog("Not available yet").getByRole(AriaRole.ALERT))
                .containsText("Your teacher has not published this room yet");
        tab.isAccessible().picture("clone-refused");
        tab.tabTo("Close");
        tab.page().keyboard().press("Enter");
        assertThat(tab.tool().locator("#dialog")).isHidden();
        assertThat(tab.button("More actions")).isFocused();
    }

    @Test
    void refusedSaveLeavesWhatWasTyped() {
        tab.openCloneDialog();
        tab.field("Name").fill("Typed for long");
        CourseTab other = tab.beside(lesson.activity());
        other.deleteRoom();
        tab.button("Save").press("Enter");

        assertThat(dialog("Clone room").getByRole(AriaRole.ALERT))
                .containsText("Your teacher has not published this room yet");
        assertThat(tab.field("Name")).hasValue("Typed for long");
        assertThat(tab.button("Save")).isFocused();
        tab.isAccessible().picture("clone-not-saved");

        other.button("Undo").click();
        assertThat(other.button("More actions")).isVisible();
        tab.page().keyboard().press("Enter");
        assertThat(tab.heading("Clone room is ready")).isVisible();
        assertThat(tab.field("Name")).hasValue("Typed for long");
    }

    @Test
    void refusedEditLeavesWhatWasTyped() {
        tab.openCloneDialog();
        tab.button("Save").click();
        assertThat(tab.heading("Clone room is ready")).isVisible();
        CourseTab other = tab.beside(lesson.activity());
        other.link("My rooms").click();
        other.link("Cloned - Build a connected company").click();
        other.deleteRoom();
        tab.field("Name").fill("Typed for long");
        tab.button("Save").press("Enter");

        assertThat(dialog("Clone room is ready").getByRole(AriaRole.ALERT))
                .containsText("There is nothing at this address");
        assertThat(tab.field("Name")).hasValue("Typed for long");
        tab.button("Close").press("Enter");
        assertThat(tab.tool().locator("#dialog")).isHidden();
    }

    @Test
    void tagsAreWrittenChosenAndRemovedWithTheKeyboardAlone() {
        tagTheRoom("lab", "networks");
        tab.openCloneDialog();
        assertThat(tags()).hasText(new String[] {"lab", "networks"});
        tab.tabTo("Remove networks");
        keys().press("Enter");
        assertThat(tags()).hasText(new String[] {"lab"});
        assertThat(tagLine()).isFocused();

        keys().type("term 1,");
        keys().type("net");
        choose("networks");
        keys().type("wrong");
        keys().press("Enter");
        assertThat(tags()).hasText(new String[] {"lab", "term 1", "networks", "wrong"});
        tab.isAccessible().picture("clone-tags");
        assertAboveTheFooter(tagLine());
        keys().press("Backspace");
        assertThat(tags()).hasText(new String[] {"lab", "term 1", "networks"});
        keys().type("x");
        for (int held = 0; held < 3; held++) {
            keys().down("Backspace");
        }
        keys().up("Backspace");
        assertThat(tags()).hasText(new String[] {"lab", "term 1", "networks"});

        tab.tabTo("Save");
        keys().press("Enter");
        assertThat(tab.heading("Clone room is ready")).isVisible();
        assertThat(tags()).hasText(new String[] {"lab", "term 1", "networks"});
    }

    private void assertAboveTheFooter(Locator line) {
        BoundingBox footer = tab.tool().locator("#dialog .card-footer").boundingBox();
        BoundingBox box = line.boundingBox();
        assertThat(box.y + box.height).isLessThanOrEqualTo(footer.y);
    }

    private void tagTheRoom(String... tags) {
        tab.button("More actions").click();
        tab.link("Edit").click();
        tagLine().fill(String.join(", ", tags));
        tab.button("Save").click();
        assertThat(tab.button("More actions")).isVisible();
    }

    /** As the browser tells the page: its own list is out of the reach of tests. */
    private void choose(String suggestion) {
        assertThat(tagLine().locator("xpath=..").locator("option[value='" + suggestion + "']"))
                .hasCount(1);
        tagLine().evaluate("""
                (line, suggestion) => {
                  line.value = suggestion;
                  line.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
                }
                """, suggestion);
    }

    private Keyboard keys() {
        return tab.page().keyboard();
    }

    private Locator tagLine() {
        return tab.tool().locator("#metadata-tags");
    }

    private Locator dialog(String name) {
        return tab.tool()
                .getByRole(
                        AriaRole.DIALOG,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator tags() {
        return tab.tool().locator("[data-chips] li");
    }
}
