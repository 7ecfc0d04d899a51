package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        site.resumeJobs();
        browser.close();
    }

    @Test
    void refusalOnOpeningIsReadAndClosedByTheKeyboard() {
        tab.beside(lesson.activity()).deleteRoom();
        tab.button("More actions").press("Enter");
        tab.link("Clone room").press("Enter");

        assertThat(dialog("This room was deleted")).isVisible();
        assertThat(dialog("This room was deleted").getByRole(AriaRole.ALERT)).containsText("You can bring it back");
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

        assertThat(dialog("Clone room").getByRole(AriaRole.ALERT)).containsText("You can bring it back");
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
    void dialogThatCannotBeReachedSaysSo() {
        browser.route("**/rooms/*/clone?*", Route::abort);
        tab.button("More actions").press("Enter");
        tab.link("Clone room").press("Enter");
        assertThat(dialog("This did not work").getByRole(AriaRole.ALERT))
                .containsText("The server could not be reached");
        tab.isAccessible().picture("clone-unreachable");
        tab.button("Close").press("Enter");
        assertThat(tab.tool().locator("#dialog")).isHidden();
        browser.unroute("**/rooms/*/clone?*");
        tab.openCloneDialog();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 502})
    void saveThatGetsNoAnswerSaysSoAndCanBeSentAgain(int status) {
        tab.openCloneDialog();
        tab.field("Name").fill("Typed for long");
        browser.route("**/rooms/*/clone?*", route -> answer(route, status));
        tab.button("Save").press("Enter");
        assertThat(dialog("Clone room").getByRole(AriaRole.ALERT)).containsText("The server could not be reached");
        assertThat(tab.field("Name")).hasValue("Typed for long");
        assertThat(tab.button("Save")).isFocused();

        browser.unroute("**/rooms/*/clone?*");
        tab.page().keyboard().press("Enter");
        assertThat(tab.heading("Clone room is ready")).isVisible();
        assertThat(tab.field("Name")).hasValue("Typed for long");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 503})
    void progressGoesOnAfterAnInterruptionAndSaysSo(int status) {
        tab.openCloneDialog();
        site.pauseJobs();
        tab.button("Save").click();
        assertThat(tab.heading("Clone room in progress")).isVisible();
        browser.route("**/clones/*/status?*", route -> answer(route, status));
        assertThat(tab.tool().getByText("The connection is interrupted")).isVisible();
        tab.isAccessible().picture("clone-interrupted");

        browser.unroute("**/clones/*/status?*");
        assertThat(tab.tool().getByText("The connection is interrupted")).isHidden();
        site.resumeJobs();
        assertThat(tab.heading("Clone room is ready")).isVisible();
    }

    @Test
    void endOfTheSessionIsToldWhileTheCloneIsUnderWay() {
        tab.openCloneDialog();
        site.pauseJobs();
        tab.button("Save").click();
        assertThat(tab.heading("Clone room in progress")).isVisible();
        browser.clearCookies();
        assertThat(tab.tool().getByText("You are no longer signed in here")).isVisible();
        assertThat(tab.tool().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
        tab.button("Save").click();
        assertThat(dialog("Clone room in progress").getByRole(AriaRole.ALERT))
                .containsText("You are no longer signed in here");
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

    /** As a server that is gone, or a proxy in its place. */
    private static void answer(Route route, int status) {
        if (status == 0) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("text/html")
                    .setBody("<html><body><h1>Bad Gateway</h1></body></html>"));
        }
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
        tab.submit("Save");
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
