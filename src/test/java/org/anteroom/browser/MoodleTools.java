package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moodle's page "Manage tools", as its admin uses it. */
record MoodleTools(MoodleTab admin) {

    private static final String PAGE = "/mod/lti/toolconfigure.php";

    void register(String link) {
        FrameLocator frame = begin(link);
        assertThat(frame.getByRole(AriaRole.HEADING, named("Connect Anteroom"))).isVisible();
        assertThat(frame.locator("main")).containsText(Moodle.url());
        admin.picture("moodle-offer");
        finish(frame);
    }

    /** By one more link: Moodle knows a tool of this address, and asks what is meant. */
    void update(String link, String type) {
        FrameLocator frame = begin(link);
        Locator update = frame.locator("button[data-href$='type=" + type + "']");
        MoodleTab.settle(update);
        update.click();
        assertThat(frame.locator("main")).containsText("brings a known tool up to date");
        admin.picture("moodle-update");
        finish(frame);
        assertThat(card(type)).containsText("Active");
    }

    private FrameLocator begin(String link) {
        admin.go(PAGE);
        admin.page().getByPlaceholder("Tool URL").fill(link);
        admin.button("Add LTI Advantage").click();
        return admin.frame("iframe[src*='startltiadvregistration']");
    }

    private void finish(FrameLocator frame) {
        frame.getByRole(AriaRole.BUTTON, named("Register")).click();
        assertThat(frame.locator("main")).containsText("Activate");
        Locator back = frame.getByRole(AriaRole.BUTTON, named("Back to the platform"));
        assertThat(back).isVisible();
        admin.picture("moodle-connected");
        back.click();
    }

    void activate(String type) {
        Locator card = card(type);
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

    /** By which Moodle knows the tool that was registered last, among others of earlier trials or of the school. */
    static Optional<String> latest() {
        return Site.get()
                .bean(JdbcClient.class)
                .sql("""
                        select d.deployment_id from deployment d join registration r on r.id = d.registration_id
                        where r.issuer = ? order by d.id desc limit 1
                        """)
                .param(Moodle.url())
                .query(String.class)
                .optional();
    }

    private Locator card(String type) {
        return admin.page().locator(".tool-card[data-type-id='" + type + "']");
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }
}
