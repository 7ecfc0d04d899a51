package demo.lms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The LMS in a browser, where cookies do not cross sites and only scripts send the forms of a launch. */
class DemoLmsJourney {

    private final DemoLms lms = DemoLms.start(0, PlayedTool.URL);
    private final Playwright playwright = Playwright.create();
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")));
    private FakeTool tool;

    @BeforeEach
    void connect() throws IOException {
        tool = new FakeTool(lms);
        lms.connectTo(tool.url());
    }

    @AfterEach
    void stop() {
        playwright.close();
        tool.close();
        lms.close();
    }

    @Test
    void newcomerReachesTheToolInTheFrame() {
        Page page = chromium.newPage();
        page.setViewportSize(320, 640);
        page.navigate(lms.issuer());
        assertIsSound(page);
        press(page, AriaRole.BUTTON, "Ada Okonkwo");
        assertIsSound(page);
        press(page, AriaRole.LINK, "The Living Cell");
        assertIsSound(page);
        press(page, AriaRole.LINK, "Weekly meeting");

        assertThat(page.frameLocator("#contentframe").locator("body")).hasText("[id_token, state]");
        assertIsSound(page);
        press(page, AriaRole.LINK, "Platform");
        assertIsSound(page);
    }

    @Test
    void returnLeavesTheFrame() {
        Page page = chromium.newPage();
        page.navigate(lms.issuer());
        press(page, AriaRole.BUTTON, "Ada Okonkwo");
        page.navigate(lms.issuer() + "/activities/1");
        assertThat(page.frameLocator("#contentframe").locator("body")).hasText("[id_token, state]");

        page.frames().get(1).evaluate("url => { location.href = url }", lms.issuer() + "/lti/return?course=2");

        assertThat(page).hasURL(lms.issuer() + "/courses/2");
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void assertIsSound(Page page) {
        page.waitForLoadState();
        assertThat(new AxeBuilder(page).exclude("#contentframe").analyze().getViolations())
                .as(page.url())
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(320);
    }
}
