package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Moodle's page "Manage tools", as its admin uses it. */
record MoodleTools(MoodleTab admin) {

    private static final String PAGE = "/mod/lti/toolconfigure.php";

    void register(String link) {
        admin.go(PAGE);
        admin.page().getByPlaceholder("Tool URL").fill(link);
        admin.button("Add LTI Advantage").click();
        FrameLocator frame = admin.frame("iframe[src*='startltiadvregistration']");
        assertThat(frame.getByRole(AriaRole.HEADING, named("Connect Anteroom"))).isVisible();
        assertThat(frame.locator("main")).containsText(Moodle.url());
        admin.picture("moodle-offer");
        frame.getByRole(AriaRole.BUTTON, named("Register")).click();
        assertThat(frame.locator("main")).containsText("Activate");
        Locator back = frame.getByRole(AriaRole.BUTTON, named("Back to the platform"));
        assertThat(back).isVisible();
        admin.picture("moodle-connected");
        back.click();
    }

    void activate(String type) {
        Locator card = admin.page().locator(".tool-card[data-type-id='" + type + "']");
        assertThat(card).containsText("Pending");
        admin.picture("moodle-pending", card);
        card.locator("a.activate").click();
        assertThat(card).containsText("Active");
        card.locator("a.edit").click();
        Locator usage = admin.field("Tool configuration usage");
        usage.selectOption("2");
        admin.picture("moodle-settings", usage);
        admin.button("Save changes").click();
        assertThat(card).containsText("Active");
    }

    void delete(String type) {
        admin.go(PAGE);
        Object key = admin.page().evaluate("M.cfg.sesskey");
        admin.go("/mod/lti/typessettings.php?action=delete&id=" + type + "&sesskey=" + key);
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }
}
