package org.anteroom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** One browser tab of a person who is signed in at the real Moodle. */
final class MoodleTab implements AutoCloseable {

    /** Icons come last, as images or letters of a font. */
    private static final String SHOWN = """
            () => Promise.all([document.fonts.ready, ...[...document.images].map(it => it.decode().catch(() => null))])
                .then(() => null)
            """;

    /** What Moodle's own browser tests wait for. */
    private static final String AT_REST = """
            () => document.readyState === "complete" && !window.M?.util?.pending_js?.length
            """;

    private final BrowserContext browser;
    private final Page page;

    private MoodleTab(BrowserContext browser) {
        this.browser = browser;
        this.page = browser.newPage();
    }

    static MoodleTab of(Moodle.Account account) {
        BrowserContext browser = Site.get().browser(new Browser.NewContextOptions().setViewportSize(1280, 1000));
        Moodle.signIn(browser, account);
        return new MoodleTab(browser);
    }

    BrowserContext browser() {
        return browser;
    }

    Page page() {
        return page;
    }

    MoodleTab go(String path) {
        page.navigate(Moodle.address(path));
        return settle();
    }

    /** Moodle's buttons do nothing until its scripts are there, which come one by one. */
    MoodleTab settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction(AT_REST);
        return this;
    }

    /** The same for a page of Moodle in a frame, which has this in it. */
    static void settle(Locator inFrame) {
        inFrame.elementHandle().ownerFrame().waitForFunction(AT_REST);
    }

    /** The tool in the activity's frame. */
    CourseTab tool() {
        return CourseTab.of(page);
    }

    /** Opens an activity as people do: by its name on the course's page. */
    CourseTab open(long course, String activity) {
        go("/course/view.php?id=" + course);
        link(activity).click();
        return tool();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    FrameLocator frame(String selector) {
        return page.frameLocator(selector);
    }

    MoodleTab picture(String name) {
        page.frames().forEach(frame -> frame.evaluate(SHOWN));
        CourseTab.of(page).picture(name);
        return this;
    }

    /** With this in the middle of it. */
    void picture(String name, Locator middle) {
        middle.evaluate("it => it.scrollIntoView({ block: 'center' })");
        picture(name);
    }

    /** To look at after a failure. */
    void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
    }

    /** Its name goes on, out of sight: with what kind of activity it is. */
    private Locator link(String name) {
        return page.locator("#region-main a.aalink", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
