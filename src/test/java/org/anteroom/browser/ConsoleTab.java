package org.anteroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import demo.lms.DemoLms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.anteroom.admin.Console;
import org.anteroom.platform.Registration;
import org.anteroom.platform.RegistrationDetails;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One browser tab of an operator, with the console. */
final class ConsoleTab {

    private static final Path DOCUMENTED = Path.of("docs/screenshots");
    private static final Path TRIED = Path.of("target/screenshots");

    private final Site site = Site.get();
    private final Page page;

    private ConsoleTab(Page page) {
        this.page = page;
    }

    static ConsoleTab open(BrowserContext browser, String path) {
        ConsoleTab tab = new ConsoleTab(browser.newPage());
        tab.go(path);
        return tab;
    }

    /** With a new account, which is made without a page. */
    static ConsoleTab signedIn(BrowserContext browser) {
        String name = "operator-" + Long.toString(System.nanoTime(), 36) + "@example.org";
        Console.addOperator(Site.get().bean(JdbcClient.class), name);
        ConsoleTab tab = open(browser, "/admin/login");
        tab.page.locator("#username").fill(name);
        tab.page.locator("#password").fill(Console.PASSWORD);
        tab.page.locator("main form button").click();
        tab.page.waitForURL("**/admin/registrations");
        return tab;
    }

    /** The link of an installation that has no operator, as its log shows it. */
    static String setUpPath() {
        JdbcClient jdbc = Site.get().bean(JdbcClient.class);
        jdbc.sql("delete from operator_account").update();
        String code = Tokens.random();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into operator_invitation (token_hash, created_at, expires_at) values (?, ?, ?)")
                .params(Tokens.fingerprint(code), now, now.plus(Duration.ofHours(1)))
                .update();
        return "/admin/invitation?code=" + code;
    }

    /** Makes this LMS known to the tool, but lets no deployment of it in. */
    static Registration register(DemoLms lms) {
        Map<String, String> told = lms.registrationProperties();
        String prefix = "anteroom.lti.registrations[0].";
        return Site.get()
                .bean(Registrations.class)
                .save(new RegistrationDetails(
                        lms.issuer(),
                        told.get(prefix + "client-id"),
                        told.get(prefix + "authorization-endpoint"),
                        told.get(prefix + "token-endpoint"),
                        null,
                        told.get(prefix + "jwks-uri"),
                        told.get(prefix + "product"),
                        List.of()));
    }

    void go(String path) {
        page.navigate(site.tool() + path);
    }

    Page page() {
        return page;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator main() {
        return page.locator("main");
    }

    /** Sees that axe finds nothing against WCAG 2.2 AA, and takes a picture to look at. */
    ConsoleTab isSound(String name) {
        picture(TRIED, "admin/" + name);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("accessibility of " + page.url())
                .isEmpty();
        return this;
    }

    /** A picture for the docs, when {@code -Danteroom.screenshots} says so. */
    void documents(String name) {
        picture(System.getProperty("anteroom.screenshots") == null ? TRIED : DOCUMENTED, name);
    }

    private void picture(Path directory, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(name + ".png")));
    }
}
