package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import demo.lms.Activity;
import demo.lms.Person;
import java.nio.file.Path;
import java.util.List;

/** One browser tab of a person in the LMS, with the tool in its frame. */
final class CourseTab {

    private static final Path DOCUMENTED = Path.of("docs/screenshots");
    private static final Path TRIED = Path.of("target/screenshots");

    private final Page page;

    private CourseTab(Page page) {
        this.page = page;
    }

    static CourseTab open(BrowserContext browser, Person person, Activity activity) {
        become(browser, person);
        return new CourseTab(browser.newPage()).launch(activity);
    }

    /** A tab in which the LMS shows the tool already. */
    static CourseTab of(Page page) {
        return new CourseTab(page);
    }

    /** A second tab of the same browser. */
    CourseTab beside(Activity activity) {
        return new CourseTab(page.context().newPage()).launch(activity);
    }

    private CourseTab launch(Activity activity) {
        page.navigate(Site.get().lms().issuer() + "/activities/" + activity.id());
        return this;
    }

    /** Signs the browser in at the LMS as this person, whoever was it before. */
    static void become(BrowserContext browser, Person person) {
        browser.request()
                .post(
                        Site.get().lms().issuer() + "/session",
                        RequestOptions.create().setForm(FormData.create().set("person", person.sub())));
    }

    void openCloneDialog() {
        button("More actions").click();
        link("Clone room").click();
        assertThat(heading("Clone room")).isVisible();
    }

    void deleteRoom() {
        button("More actions").click();
        link("Delete room").click();
        button("Delete").click();
        assertThat(button("Undo")).isVisible();
    }

    /** Presses the Tab key until what has this name has the focus. */
    void tabTo(String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            Object focused = page.frames().get(1).evaluate("""
                            () => {
                              const it = document.activeElement;
                              return it?.ariaLabel || (it?.labels?.[0] ?? it)?.textContent?.trim();
                            }
                            """);
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("no way to " + name + " by the Tab key");
    }

    Page page() {
        return page;
    }

    /** What the tool shows, once it shows something. */
    Frame frame() {
        return page.frames().get(1);
    }

    /** Opens a page of the tool in the frame, as by a link. */
    void goTo(String path) {
        frame().navigate(address(path));
    }

    /** Presses a button that leads to another page, and waits until that page is there. */
    void submit(String button) {
        tool().locator("html").evaluate("page => page.dataset.left = true");
        button(button).press("Enter");
        assertThat(tool().locator("html:not([data-left])")).isVisible();
    }

    /** The number of the course's channel, as the page of a room tells it. */
    String channel() {
        return tool().locator("a[href*='/channels/']")
                .first()
                .getAttribute("href")
                .replaceFirst(".*/channels/(\\d+).*", "$1");
    }

    /** Of a page of the tool in this tab's visit. */
    String address(String path) {
        String visit = frame().url().replaceFirst(".*[?&]visit=([^&#]+).*", "$1");
        return Site.get().tool() + path + (path.contains("?") ? "&" : "?") + "visit=" + visit;
    }

    FrameLocator tool() {
        return page.frameLocator("#contentframe");
    }

    Locator button(String name) {
        return tool().getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return tool().getByRole(
                        AriaRole.LINK,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator textbox(String name) {
        return tool().getByRole(
                        AriaRole.TEXTBOX,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return tool().getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return tool().getByLabel(label, new FrameLocator.GetByLabelOptions().setExact(true));
    }

    /** Sees that axe finds nothing against WCAG 2.2 AA in the page and in the frame. */
    CourseTab isAccessible() {
        assertThat(new AxeBuilder(page)
                        .include(List.of("#contentframe", "html"))
                        .analyze()
                        .getViolations())
                .as("accessibility of "
                        + page.frames().get(page.frames().size() - 1).url())
                .isEmpty();
        return this;
    }

    /** Takes a picture: for the docs when {@code -Danteroom.screenshots} says so, else to look at after a failure. */
    CourseTab picture(String name) {
        Path directory = System.getProperty("anteroom.screenshots") == null ? TRIED : DOCUMENTED;
        page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(name + ".png")));
        return this;
    }
}
