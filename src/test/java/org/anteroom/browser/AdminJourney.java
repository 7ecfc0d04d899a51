package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import demo.lms.Activity;
import demo.lms.DemoLms;
import java.util.List;
import org.anteroom.admin.Console;
import org.anteroom.platform.Deployments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator does in the first week of an installation. */
class AdminJourney {

    private final Site site = Site.get();
    private final BrowserContext browser = site.browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void firstOperatorMakesTheirAccountByTheLinkAndSignsIn() {
        ConsoleTab tab = ConsoleTab.open(browser, ConsoleTab.setUpPath());
        tab.isSound("set-up");
        tab.field("Sign-in name or e-mail address").fill("ada@example.org");
        tab.field("Password").fill("short");
        tab.field("Password once more").fill("shorter");
        tab.button("Make the account").click();
        assertThat(tab.field("Password")).hasAttribute("aria-invalid", "true");
        tab.isSound("set-up-refused");
        tab.field("Password").fill(Console.PASSWORD);
        tab.field("Password once more").fill(Console.PASSWORD);
        tab.button("Make the account").click();

        assertThat(tab.page().getByRole(AriaRole.STATUS)).containsText("The account is made");
        tab.isSound("sign-in");
        tab.field("Sign-in name or e-mail address").fill("ada@example.org");
        tab.field("Password").fill(Console.PASSWORD);
        tab.button("Sign in").click();
        assertThat(tab.heading("Platforms")).isVisible();
        Locator account = tab.page().locator("header summary");
        account.click();
        assertThat(tab.button("Sign out")).isVisible();
        tab.isSound("account");
        tab.button("Sign out").click();
        assertThat(tab.page().getByRole(AriaRole.STATUS)).containsText("You are signed out");
    }

    @Test
    void refusedLaunchIsFoundByItsCodeAndItsRemedyHelps() {
        try (DemoLms lms = DemoLms.start(0, site.tool())) {
            ConsoleTab.register(lms);
            Activity activity = lms.activity("BIO-101", "Weekly meeting");
            Page course = launch(lms, activity);
            String code = course.frameLocator("#contentframe").locator("code").textContent();

            ConsoleTab tab = ConsoleTab.signedIn(browser);
            tab.documents("admin-platforms");
            tab.link("Launches").click();
            tab.field("Code").fill(code.toLowerCase());
            tab.button("Find").click();
            assertThat(tab.main().getByRole(AriaRole.LISTITEM)).hasCount(1);
            tab.isSound("launches");
            tab.link(code).click();
            assertThat(tab.main()).containsText("approve the deployment on the page of the platform");
            tab.isSound("launch").documents("admin-launch");

            tab.link(lms.issuer()).click();
            tab.isSound("platform");
            tab.button("Approve 3").click();
            assertThat(tab.page().getByRole(AriaRole.STATUS)).containsText("approved");
            Page again = launch(lms, activity);
            // Who administrates the platform owns the room only by asking for it.
            FrameLocator frame = again.frameLocator("#contentframe");
            assertThat(frame.locator("h1")).hasText("Not set up yet");
            frame.getByText("Set up the room as mine").click();
            assertThat(frame.locator("h1")).hasText("Weekly meeting");
        }
    }

    @Test
    void linkForAPlatformIsCopiedAndWithdrawn() {
        browser.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        ConsoleTab tab = ConsoleTab.signedIn(browser);
        tab.link("Registration links").click();
        tab.field("For whom").fill("North Campus");
        tab.button("Make a link").click();
        tab.button("Copy: Registration link").click();
        assertThat(tab.page().getByRole(AriaRole.STATUS)).containsText("Copied");
        tab.isSound("link-made");
        assertThat(tab.page().evaluate("navigator.clipboard.readText()"))
                .isEqualTo(tab.field("Registration link").inputValue())
                .asString()
                .startsWith(site.tool() + "/lti/register?invite=");
        tab.button("Withdraw the link for North Campus").click();
        assertThat(tab.main()).containsText("Withdrawn");
    }

    @Test
    void selfCheckShowsWhatIsInOrderAndWhatToDoAboutTheRest() {
        try (DemoLms lms = DemoLms.start(0, site.tool())) {
            site.bean(Deployments.class).trust(ConsoleTab.register(lms).id(), "3");
            Page course = launch(lms, lms.activity("BIO-101", "Weekly meeting"));
            assertThat(course.frameLocator("#contentframe").locator("h1")).isVisible();

            ConsoleTab tab = ConsoleTab.signedIn(browser);
            tab.link(lms.issuer()).click();
            tab.link("Self-check").click();
            assertThat(tab.link("Self-check")).hasAttribute("aria-current", "page");
            tab.isSound("self-check-before");
            tab.button("Check now").click();
            assertThat(tab.main().getByRole(AriaRole.LISTITEM)).hasCount(6);
            assertThat(tab.page().locator("#ROSTER")).containsText("In order");
            tab.isSound("self-check").documents("admin-check");

            lms.services().withholdRoster();
            tab.button("Check again").click();
            assertThat(tab.page().getByRole(AriaRole.STATUS)).containsText("something wants attention");
            assertThat(tab.page().locator("#TOKEN")).containsText("Allow Names and Role Provisioning");
            tab.isSound("self-check-amber");
        }
    }

    @Test
    void lmsAdminSeesTheirOwnPlatformAndNothingElse() {
        try (DemoLms lms = DemoLms.start(0, site.tool())) {
            site.bean(Deployments.class).trust(ConsoleTab.register(lms).id(), "3");
            CourseTab tab = CourseTab.of(launch(lms, lms.activity("BIO-101", "Weekly meeting")));
            tab.tool().locator("header summary").click();
            tab.link("Administration").click();
            assertThat(tab.heading(lms.issuer())).isVisible();
            tab.isAccessible();
            for (String name : List.of("Roles", "Policies", "Self-check", "Launches")) {
                tab.link(name).click();
                assertThat(tab.link(name)).hasAttribute("aria-current", "page");
                tab.isAccessible();
            }
            assertThat(tab.link("Addresses")).hasCount(0);
            tab.tool().locator("main li a").first().click();
            assertThat(tab.tool().locator("main ol")).isVisible();
            tab.isAccessible();
            for (String path : List.of("/admin/registrations", "/admin/traces", "/admin/registrations/1/policies")) {
                assertThat(statusInFrame(tab.page(), path)).as(path).isEqualTo(404);
            }
            tab.isAccessible();
        }
    }

    /** In the same visit, as by a link. */
    private int statusInFrame(Page page, String path) {
        Frame frame = page.frames().get(1);
        String visit = frame.url().replaceFirst(".*[?&](visit=[^&#]+).*", "$1");
        return frame.navigate(site.tool() + path + "?" + visit).status();
    }

    private Page launch(DemoLms lms, Activity activity) {
        browser.request()
                .post(
                        lms.issuer() + "/session",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("person", lms.person("robin").sub())));
        Page page = browser.newPage();
        page.navigate(lms.issuer() + "/activities/" + activity.id());
        return page;
    }
}
