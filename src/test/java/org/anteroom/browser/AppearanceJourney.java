package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A teacher with a prepared room sees every page on a phone, from either side, by day and by night. */
class AppearanceJourney {

    private static final int WIDTH = 320;

    /** Opens each menu and counts those of which a part cannot be seen. */
    private static final String MENUS_OUTSIDE = """
            [...document.querySelectorAll("details:has(> .dropdown-menu)")].filter(menu => {
              menu.open = true;
              const { left, right } = menu.querySelector(".dropdown-menu").getBoundingClientRect();
              menu.open = false;
              return left < 0 || right > innerWidth;
            }).length
            """;

    /** Names of pictures, and what they show: R is the room, C its channel, M an item of its media. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("overview", "/rooms/R"),
            Map.entry("edit", "/rooms/R/edit"),
            Map.entry("assets", "/rooms/R/assets"),
            Map.entry("asset", "/rooms/R/assets/1"),
            Map.entry("asset-deletion", "/rooms/R/assets/1/deletion"),
            Map.entry("storyboard", "/rooms/R/storyboard"),
            Map.entry("storyboard-item", "/rooms/R/storyboard/2"),
            Map.entry("storyboard-text", "/rooms/R/storyboard/new?kind=TEXT"),
            Map.entry("interactions", "/rooms/R/interactions"),
            Map.entry("poll", "/rooms/R/interactions/3"),
            Map.entry("announcement", "/rooms/R/interactions/new?type=ANNOUNCEMENT"),
            Map.entry("quiz", "/rooms/R/interactions/new?type=QUIZ"),
            Map.entry("people", "/rooms/R/people"),
            Map.entry("settings", "/rooms/R/settings"),
            Map.entry("deletion", "/rooms/R/deletion"),
            Map.entry("clone", "/rooms/R/clone"),
            Map.entry("rooms", "/rooms"),
            Map.entry("deleted", "/rooms/deleted"),
            Map.entry("channels", "/channels"),
            Map.entry("channel", "/channels/C"),
            Map.entry("meeting-room", "/channels/C/manage/meeting-room"),
            Map.entry("live", "/rooms/R/live"),
            Map.entry("new-room", "/channels/C/rooms/new"),
            Map.entry("manage-media", "/channels/C/manage/media"),
            Map.entry("media-mine", "/channels/C/media/mine"),
            Map.entry("media-deleted", "/channels/C/media/deleted"),
            Map.entry("media-item", "/channels/C/media/M"),
            Map.entry("media-edit", "/channels/C/media/M/edit"),
            Map.entry("media-deletion", "/channels/C/media/M/deletion"),
            Map.entry("members", "/channels/C/manage/members"),
            Map.entry("groups", "/channels/C/manage/groups"),
            Map.entry("activity", "/channels/C/manage/activity"),
            Map.entry("visibility", "/channels/C/manage/visibility"),
            Map.entry("preferences", "/notifications/preferences"),
            Map.entry("notifications", "/notifications"),
            Map.entry("not-found", "/rooms/0"));

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final SoftAssertions softly = new SoftAssertions();

    @ParameterizedTest
    @CsvSource({"ar, rtl, DARK", "en, ltr, LIGHT"})
    void everyPageFitsAPhone(String language, String direction, ColorScheme scheme) {
        try (BrowserContext phone = site.browser(
                new Browser.NewContextOptions().setViewportSize(WIDTH, 640).setColorScheme(scheme))) {
            Page page = launch(phone, language);
            String room = page.url().replaceFirst(".*/rooms/(\\d+).*", "$1");
            prepare(page, room);
            open(page, "/rooms/" + room);
            String channel = page.locator("a[href*='/channels/']")
                    .first()
                    .getAttribute("href")
                    .replaceFirst("/channels/(\\d+).*", "$1");
            enableMeetingRoom(page, channel);
            String item = upload(page, channel);
            PAGES.forEach((name, path) -> {
                open(page, path.replace("R", room).replace("/C", "/" + channel).replace("/M", "/" + item));
                check(page, direction, scheme, name);
            });
            clone(page, room);
            check(page, direction, scheme, "clone-job");
            open(page, "/channels/" + channel + "/manage/members");
            page.locator("#members a").first().click();
            check(page, direction, scheme, "member");
            group(page, channel);
            check(page, direction, scheme, "group");
            page.locator("a[href*='/deletion?']").click();
            check(page, direction, scheme, "group-deletion");
            String link = invite(page, channel);
            check(page, direction, scheme, "invitation");
            page.navigate(link);
            assertThat(page.locator("form[action*='/guests']")).isVisible();
            check(page, direction, scheme, "guest");
        }
        softly.assertAll();
    }

    private Page launch(BrowserContext phone, String language) {
        String mark = Long.toString(System.nanoTime(), 36);
        Person teacher = lms.addPerson("dora" + mark, "Dora", "Lindqvist " + mark, language);
        Course course = lms.addCourse("NET-" + mark, "Networked Companies " + "and".repeat(20));
        lms.enrol(course, teacher, Role.TEACHER);
        Activity activity = lms.addActivity(course, "Build a company " + "together".repeat(8), "Meet every Monday");
        CourseTab.become(phone, teacher);
        Page page = phone.newPage();
        page.navigate(lms.issuer() + "/activities/" + activity.id() + "/launch?container=window");
        page.waitForURL(site.tool() + "/rooms/**");
        return page;
    }

    private void prepare(Page page, String room) {
        open(page, "/rooms/" + room + "/assets");
        page.locator("#url").fill("https://example.org/" + "long".repeat(40));
        page.locator("#url").press("Enter");
        assertThat(page.locator("#assets li")).hasCount(1);

        open(page, "/rooms/" + room + "/storyboard/new?kind=ASSET");
        page.locator("#asset").selectOption("1");
        page.locator("#speakerNotes").fill("Ask for more");
        page.locator("#minutes").fill("5");
        page.locator("#minutes").press("Enter");
        assertThat(page.locator("#storyboard li")).hasCount(1);

        open(page, "/rooms/" + room + "/interactions/new?type=POLL");
        page.locator("[name=prompt]").fill("Which company is the best connected one?");
        page.locator("[name='options[0].label']").fill("Ours");
        Locator last = page.locator("[name='options[1].label']");
        last.fill("Theirs");
        last.press("Enter");
        assertThat(page.locator("#interaction-3")).isVisible();
    }

    private void enableMeetingRoom(Page page, String channel) {
        open(page, "/channels/" + channel + "/manage/meeting-room");
        page.locator("button[aria-describedby=meeting-room-hint]").click();
        page.locator("#chatModerators").fill("Dora");
        page.getByRole(AriaRole.OPTION).first().click();
        page.locator("main .btn-primary").click();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private String upload(Page page, String channel) {
        open(page, "/channels/" + channel + "/manage/media");
        assertThat(page.locator("input[type=file]")).hasAttribute("multiple", "");
        String name = "How the best companies of the world work " + "together".repeat(8) + ".png";
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "", SampleFiles.png(640, 360)));
        Locator item = page.locator("#media a[id^=media-]");
        assertThat(item).hasCount(1);
        return item.getAttribute("id").replace("media-", "");
    }

    private void clone(Page page, String room) {
        open(page, "/rooms/" + room + "/clone");
        page.locator("main form [type=submit]").click();
        page.waitForURL("**/clones/**");
        assertThat(page.locator("a[href*='/room?']")).isVisible();
    }

    private void group(Page page, String channel) {
        open(page, "/channels/" + channel + "/manage/groups");
        page.locator("#name").fill("Those who meet " + "together".repeat(10));
        page.locator("#name").press("Enter");
        page.locator("#find").fill("dora");
        page.locator("#find").press("Enter");
        page.locator("#found button").click();
        assertThat(page.locator("form[action*='/members/'] button")).isVisible();
    }

    private String invite(Page page, String channel) {
        open(page, "/channels/" + channel + "/manage/visibility");
        page.locator("[value=GUESTS]").check();
        page.locator("form:has([value=GUESTS]) button").click();
        page.locator("#name").fill("Somebody with a long name " + "indeed".repeat(10));
        page.locator("form:has(#days) button").click();
        return page.locator("#made").inputValue();
    }

    /** In this tab's visit, as by a link. */
    private void open(Page page, String path) {
        String visit = page.url().replaceFirst(".*[?&]visit=([^&#]+).*", "$1");
        page.navigate(site.tool() + path + (path.contains("?") ? "&" : "?") + "visit=" + visit);
    }

    private void check(Page page, String direction, ColorScheme scheme, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", "phone-" + direction, name + ".png")));
        softly.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isEqualTo(WIDTH);
        softly.assertThat(page.evaluate(MENUS_OUTSIDE)).as("menus of %s", name).isEqualTo(0);
        softly.assertThat(page.locator("html").getAttribute("dir"))
                .as("direction of %s", name)
                .isEqualTo(direction);
        softly.assertThat(page.locator("html").getAttribute("data-bs-theme"))
                .as("colours of %s", name)
                .isEqualTo(scheme.name().toLowerCase(Locale.ROOT));
        softly.assertThat(page.locator("body").innerText())
                .as("digits of %s", name)
                .doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
        softly.assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("barriers of %s", name)
                .isEmpty();
    }
}
