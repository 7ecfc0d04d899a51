package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import demo.lms.DemoLms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.anteroom.lti.registration.NewInvitation;
import org.anteroom.lti.registration.PlatformInvitations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An LMS that this tool has never heard of is connected by one pasted link, and launches. */
class RegistrationJourney {

    private final Site site = Site.get();
    private final DemoLms lms = DemoLms.start(0, site.tool());
    private final BrowserContext browser = site.browser();
    private final Page page = browser.newPage();

    @AfterEach
    void close() {
        browser.close();
        lms.close();
    }

    @Test
    void adminPastesTheLinkActivatesTheToolAndTeachersLaunch() {
        become("robin");
        page.navigate(lms.issuer() + "/platform/tools");
        page.getByLabel("Tool URL").fill(link());
        press("Add LTI Advantage");

        FrameLocator frame = page.frameLocator("#registration");
        assertThat(frame.getByRole(AriaRole.HEADING, named("Connect Anteroom"))).isVisible();
        assertThat(frame.locator("main")).containsText(lms.issuer());
        assertSound("registration-offer");
        frame.getByRole(AriaRole.BUTTON, named("Register")).click();
        assertThat(frame.locator("main")).containsText("Activate");
        assertSound("registration-done");
        frame.getByRole(AriaRole.BUTTON, named("Back to the platform")).click();

        assertThat(page.locator(".card")).containsText("Pending");
        press("Activate");
        assertThat(page.locator(".card")).containsText("Active");
        become("ada");
        page.navigate(lms.issuer() + "/activities/1");
        assertThat(page.frameLocator("#contentframe").getByRole(AriaRole.HEADING, named("Weekly meeting")))
                .isVisible();
    }

    /** As Brightspace does it: the page that opened the tab hears when it is done. */
    @Test
    void registrationInANewTabTellsThePageThatOpenedIt() {
        become("robin");
        page.navigate(lms.issuer() + "/platform/tools");
        page.getByLabel("Tool URL").fill(link());
        press("Add LTI Advantage");
        String address = page.locator("#registration").getAttribute("src");
        Page tab = page.waitForPopup(() -> page.evaluate("address => { open(address); }", address));

        tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register"))
                .click();
        assertThat(tab.locator("main")).containsText("Activate");
        assertThat(new AxeBuilder(tab).analyze().getViolations()).isEmpty();
        tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back to the platform"))
                .click();
        // It heard: the list is shown anew, without the frame.
        assertThat(page.locator("#registration")).hasCount(0);
        assertThat(page.locator(".card")).containsText("Pending");
    }

    private String link() {
        NewInvitation invitation = new NewInvitation("Journey", Duration.ofHours(1), null);
        return site.bean(PlatformInvitations.class).create(invitation).url();
    }

    private void become(String username) {
        browser.request()
                .post(
                        lms.issuer() + "/session",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("person", lms.person(username).sub())));
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }

    private void assertSound(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
        assertThat(new AxeBuilder(page)
                        .include(List.of("#registration", "html"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }
}
