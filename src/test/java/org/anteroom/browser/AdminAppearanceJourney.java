package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.role.RoleTables;
import org.anteroom.platform.Deployments;
import org.anteroom.shared.RegistrationId;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator sees every page of the console on a phone and on a laptop, from either side, by day and by night. */
class AdminAppearanceJourney {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final JdbcClient jdbc = site.bean(JdbcClient.class);
    private final SoftAssertions softly = new SoftAssertions();
    private final String code =
            UUID.randomUUID().toString().toUpperCase().replace("-", "").substring(0, 10);

    private RegistrationId registration;

    @BeforeEach
    void prepare() {
        registration = ConsoleTab.register(lms).id();
        Deployments deployments = site.bean(Deployments.class);
        deployments.findOrRecord(registration, "waiting-" + "long".repeat(20));
        deployments.trust(registration, "3");
        site.bean(RoleTables.class)
                .put(
                        registration,
                        "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#" + "Auxiliary".repeat(8),
                        ChannelRole.MEMBER);
        addTrace();
        addFailedCopy();
        countStorage();
    }

    @ParameterizedTest
    @CsvSource({"en, ltr, LIGHT, 320", "ar, rtl, DARK, 320"})
    void everyPageFits(String language, String direction, ColorScheme scheme, int width) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, 720)
                .setLocale(language)
                .setColorScheme(scheme);
        try (BrowserContext browser = site.browser(options)) {
            ConsoleTab tab = ConsoleTab.open(browser, "/admin/login");
            check(tab.page(), direction, scheme, "sign-in");
            tab = ConsoleTab.signedIn(browser);
            for (Map.Entry<String, String> page : pages().entrySet()) {
                tab.go(page.getValue());
                check(tab.page(), direction, scheme, page.getKey());
            }
            tab.go("/admin/operators");
            tab.page().locator("header summary").click();
            check(tab.page(), direction, scheme, "account");
            tab.page().locator("form[action*=invitations] button").first().click();
            assertThat(tab.page().locator("#link")).isVisible();
            check(tab.page(), direction, scheme, "operator-invited");
        }
        softly.assertAll();
    }

    private Map<String, String> pages() {
        String own = "/admin/registrations/" + registration;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("platforms", "/admin/registrations");
        pages.put("platforms-nothing", "/admin/registrations?q=nowhere");
        pages.put("platform", own);
        pages.put("platform-roles", own + "/roles");
        pages.put("platform-policies", own + "/policies");
        pages.put("platform-launches", own + "/traces");
        pages.put("platform-addresses", own + "/endpoints");
        pages.put("links", "/admin/registrations/invitations");
        pages.put("products", "/admin/registrations/new");
        pages.put("by-hand", "/admin/registrations/new/moodle");
        pages.put("launches", "/admin/traces");
        pages.put("launch", "/admin/traces/" + code);
        pages.put("copies", "/admin/jobs");
        pages.put("copies-none", "/admin/jobs?state=REQUESTED");
        pages.put("storage", "/admin/storage");
        pages.put("keys", "/admin/keys");
        pages.put("operators", "/admin/operators");
        pages.put("password", "/admin/password");
        pages.put("not-found", "/admin/registrations/0");
        return pages;
    }

    private void check(Page page, String direction, ColorScheme scheme, String name) {
        int width = page.viewportSize().width;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", "admin-" + width + "-" + direction, name + ".png")));
        softly.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isEqualTo(width);
        softly.assertThat(page.locator("html").getAttribute("dir"))
                .as("direction of %s", name)
                .isEqualTo(direction);
        softly.assertThat(page.locator("html").getAttribute("data-bs-theme"))
                .as("colours of %s", name)
                .isEqualTo(scheme.name().toLowerCase(Locale.ROOT));
        softly.assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("barriers of %s", name)
                .isEmpty();
    }

    private void addTrace() {
        jdbc.sql("""
                insert into launch_trace (code, registration_id, deployment_id, message_type, steps_passed, outcome,
                  failure_code, detail, clock_skew_seconds, created_at)
                values (?, ?, '3', 'LtiResourceLinkRequest', 'LOGIN_FORM LOGIN_ISSUER ', 'REFUSED', 'keys-unavailable', ?, -45, ?)
                """)
                .params(code, registration.value(), lms.issuer() + "/certs/" + "long".repeat(30), now())
                .update();
    }

    /** Of a room that a launch makes, for there is no other way to a course. */
    private void addFailedCopy() {
        try (BrowserContext browser = site.browser()) {
            String mark = Long.toString(System.nanoTime(), 36);
            Person teacher = lms.addPerson("rhea" + mark, "Rhea", "Solberg", "en");
            Course course = lms.addCourse("ORG-" + mark, "Organisations " + "together".repeat(12));
            lms.enrol(course, teacher, Role.TEACHER);
            CourseTab tab = CourseTab.open(browser, teacher, lms.addActivity(course, "Monday", ""));
            assertThat(tab.heading("Monday")).isVisible();
        }
        jdbc.sql("""
                insert into clone_job (request_key, source_id, channel_id, requested_by, name, description, tags, state,
                  failure_code, version, created_at)
                select ?, r.id, r.channel_id, r.owner_id, 'Copy', '', '', 'FAILED', 'clone-failed', 1, ?
                from room r where r.id = (select max(s.id) from room s)
                """).params(UUID.randomUUID().toString(), now()).update();
    }

    private void countStorage() {
        String insert = "insert into storage_use (level, registration_id, channel_id, bytes, files, counted_at) ";
        String again =
                " on duplicate key update bytes = values(bytes), files = values(files), counted_at = values(counted_at)";
        jdbc.sql(insert + "values ('ALL', 0, 0, 5123456789, 120, ?), ('PLATFORM', ?, 0, 5123456789, 1, ?)" + again)
                .params(now(), registration.value(), now())
                .update();
        jdbc.sql(insert + "select 'CHANNEL', c.registration_id, c.id, 123456789, 4, ? from channel c" + again)
                .param(now())
                .update();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
