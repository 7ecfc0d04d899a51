package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher prepares a room in Chromium, in the frame of the LMS: what scripts add to the pages that work without them. */
class PreparationJourney {

    private final Site site = Site.get();
    private final Lesson lesson = Lesson.prepare(site.lms());
    private final BrowserContext browser = site.browser(
            new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo").setReducedMotion(ReducedMotion.REDUCE));
    private CourseTab tab;
    private Frame page;
    private String room;

    @BeforeEach
    void launch() {
        tab = CourseTab.open(browser, lesson.teacher(), lesson.activity());
        assertThat(tab.heading("Build a connected company")).isVisible();
        page = tab.frame();
        room = page.url().replaceFirst(".*/rooms/(\\d+).*", "$1");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void optionsGrowAndShrinkInPlaceAndTheFocusFollows() {
        open("/interactions/new?type=QUIZ");
        page.getByLabel("Question").fill("2 + 2?");
        page.getByLabel("Option 1").fill("3");
        page.getByLabel("Option 2").fill("4");
        page.getByText("Add an option").press("Enter");
        assertThat(page.getByLabel("Option 3", exact())).isFocused();
        assertThat(page.getByLabel("Question")).hasValue("2 + 2?");

        page.getByLabel("Remove option 1").click();
        assertThat(page.getByLabel("Option 1", exact())).hasValue("4");
        page.getByLabel("Option 2", exact()).fill("5");
        page.getByLabel("Correct").first().check();
        assertNoBarriers();
        page.getByLabel("Option 2", exact()).press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).getByText("Saved.")).isVisible();
        assertNoBarriers();
    }

    @Test
    void timesAreThoseOfThePerson() {
        open("/interactions/new?type=OPEN_ENDED");
        assertThat(page.getByLabel("Time zone")).hasValue("Asia/Tokyo");
        page.getByLabel("Question").fill("Why?");
        page.getByLabel("Opens at").fill("2099-07-01T09:30");
        page.getByText("Save", new Frame.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(page.locator("time")).hasText("Jul 1, 2099, 9:30 AM");
        assertThat(page.locator("time")).hasAttribute("datetime", "2099-07-01T00:30:00Z");
        page.getByText("Why?").click();
        assertThat(page.getByLabel("Opens at")).hasValue("2099-07-01T09:30");
    }

    @Test
    void textThatIsTypedWhileTheEditorLoadsGoesOnInTheEditor() {
        AtomicReference<Route> editor = new AtomicReference<>();
        browser.route("**/quill*.js", editor::set);
        page.navigate(tab.address("/rooms/" + room + "/storyboard/new?kind=TEXT"), untilParsed());
        page.getByLabel("Title", exact()).fill("Mitosis");
        text().pressSequentially("Cells vide");
        tab.page().keyboard().press("ArrowLeft");
        tab.page().waitForCondition(() -> editor.get() != null);
        assertThat(page.getByLabel("Bold")).isHidden();

        editor.get().resume();
        assertThat(page.getByLabel("Bold")).isVisible();
        tab.page().keyboard().type("i");
        tab.page().keyboard().press("End");
        tab.page().keyboard().type(" in two");

        assertThat(page.locator(".ql-editor")).hasText("Cells vidie in two");
        assertThat(page.getByLabel("Title", exact())).hasValue("Mitosis");
        assertNoBarriers();
    }

    @Test
    void focusForTheFieldFindsTheEditor() {
        open("/storyboard/new?kind=TEXT");
        assertThat(page.getByLabel("Bold")).isVisible();
        page.locator("textarea").first().focus();
        tab.page().keyboard().type("Cells");
        assertThat(page.locator(".ql-editor").first()).hasText("Cells");
    }

    @Test
    void itemsMoveByKeyboardAndTheFocusStays() {
        addTexts("One", "Two", "Three");
        Locator up = page.getByLabel("Move “Three” up");
        up.press("Enter");
        assertThat(page.locator("#storyboard-status")).hasText("“Three” is now number 2 of 3.");
        assertThat(up).isFocused();
        tab.page().keyboard().press("Enter");
        assertThat(page.locator("#storyboard-status")).hasText("“Three” is now number 1 of 3.");
        assertThat(up).isFocused();
        assertThat(page.locator("#storyboard li a")).hasText(new String[] {"Three", "One", "Two"});
        assertNoBarriers();
    }

    @Test
    void itemMovesOnAsSoonAsTheListIsBack() {
        addTexts("One", "Two", "Three");
        // As by a key that is held down: nothing that htmx would do later is done yet.
        page.evaluate("addEventListener('htmx:afterSwap', () => setTimeout(() => document.activeElement.click()),"
                + " { once: true })");
        Locator up = page.getByLabel("Move “Three” up");
        up.press("Enter");
        assertThat(page.locator("#storyboard-status")).hasText("“Three” is now number 1 of 3.");
        assertThat(up).isFocused();
        assertThat(page.url()).doesNotContain("moved=");
    }

    @Test
    void focusStaysWithoutScriptsToo() {
        addTexts("One", "Two", "Three");
        browser.route("**/*.js", Route::abort);
        page.navigate(page.url());
        Locator up = page.getByLabel("Move “Three” up");
        for (int place = 2; place > 0; place--) {
            up.press("Enter");
            assertThat(page.locator("#storyboard-status")).hasText("“Three” is now number " + place + " of 3.");
            assertThat(up).isFocused();
        }
    }

    @Test
    void itemsMoveByMouse() {
        addTexts("One", "Two", "Three");
        Locator handles = page.locator("[data-handle]");
        handles.nth(0).dragTo(handles.nth(2));
        assertThat(page.locator("#storyboard-status")).hasText("“One” is now number 3 of 3.");
        page.navigate(page.url());
        assertThat(page.locator("#storyboard li a")).hasText(new String[] {"Two", "Three", "One"});
    }

    private void addTexts(String... titles) {
        for (String title : titles) {
            open("/storyboard/new?kind=TEXT");
            page.getByLabel("Title", exact()).fill(title);
            text().pressSequentially(title);
            assertNoBarriers();
            page.getByLabel("Title", exact()).press("Enter");
            page.waitForURL("**/storyboard?**");
        }
    }

    private Locator text() {
        return page.getByRole(
                AriaRole.TEXTBOX, new Frame.GetByRoleOptions().setName("Text").setExact(true));
    }

    private void open(String path) {
        tab.goTo("/rooms/" + room + path);
    }

    private static Frame.NavigateOptions untilParsed() {
        return new Frame.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);
    }

    private static Frame.GetByLabelOptions exact() {
        return new Frame.GetByLabelOptions().setExact(true);
    }

    private void assertNoBarriers() {
        tab.isAccessible();
    }
}
