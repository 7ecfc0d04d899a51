package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The editor of name, description and tags, with the keyboard alone and under the strict policy of the pages. */
@AnteroomTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MetadataJourney {

    @Autowired
    Campus campus;

    @LocalServerPort
    int port;

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void start() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")));
    }

    @AfterEach
    void stop() {
        playwright.close();
    }

    @Test
    void teacherDescribesRoomWithTheKeyboardAlone() {
        ChannelId channel = campus.channel("Biology");
        Person ada = campus.manager("Ada", channel);
        RoomId room = campus.room(channel, ada)
                .named("Cells")
                .described("<p>About cells</p>")
                .tagged("lab")
                .create();
        Page page = open(ada, ColorScheme.LIGHT);
        page.navigate("/rooms/" + room + "/edit");

        Locator text = page.getByRole(AriaRole.TEXTBOX, named("Description"));
        assertThat(text).hasText("About cells");
        text.focus();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().press("Control+b");
        page.keyboard().type("bold");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Bold"))).hasAttribute("aria-pressed", "true");
        page.keyboard().press("Control+b");
        page.getByLabel("Text colour").selectOption("red");
        page.keyboard().type(" red");
        assertThat(text.locator(".ql-color-red")).hasText(" red");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Remove lab"))).isFocused();
        page.keyboard().press("Tab");
        Locator tags = page.getByLabel("Tags").and(page.locator("input"));
        assertThat(tags).isFocused();

        page.keyboard().type("term 1,");
        page.keyboard().type("wrong");
        page.keyboard().press("Enter");
        page.keyboard().press("Backspace");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Remove term 1"))).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Remove wrong"))).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Remove lab")).press("Enter");
        check(page);

        page.getByRole(AriaRole.BUTTON, named("Save")).press("Enter");
        page.waitForURL("**/rooms/" + room + "?*");
        assertThat(page.locator(".rich-text strong")).hasText("bold");
        assertThat(page.locator(".rich-text .ql-color-red")).hasText("red");
        assertThat(page.getByText("term 1")).isVisible();
        assertThat(page.getByText("lab", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        check(page);
        assertThat(complaints).isEmpty();
    }

    @Test
    void pagesAreAccessibleInTheDarkAndFitNarrowFrames() {
        ChannelId channel = campus.channel("Biology");
        Person ada = campus.manager("Ada", channel);
        campus.member("Cora", channel);
        RoomId room = campus.room(channel, ada)
                .named("Cells")
                .described("<p><span class=\"ql-color-red\">a</span><span class=\"ql-color-orange\">b</span>"
                        + "<span class=\"ql-color-green\">c</span><span class=\"ql-color-blue\">d</span>"
                        + "<span class=\"ql-color-purple\">e</span></p>")
                .tagged("lab")
                .published()
                .create();
        List<String> paths = List.of(
                "/rooms",
                "/rooms/deleted",
                "/channels",
                "/channels/" + channel,
                "/channels/" + channel + "/rooms/new",
                "/rooms/" + room,
                "/rooms/" + room + "/edit",
                "/rooms/" + room + "/settings",
                "/rooms/" + room + "/people?q=cora",
                "/rooms/" + room + "/deletion");
        Page dark = open(ada, ColorScheme.DARK);
        dark.setViewportSize(320, 640);
        for (String path : paths) {
            dark.navigate(path);
            assertThat(dark.locator("main")).isVisible();
            check(dark);
            assertThat(dark.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", path)
                    .isEqualTo(320);
        }
        Page light = open(ada, ColorScheme.LIGHT);
        for (String path : List.of("/rooms", "/rooms/" + room)) {
            light.navigate(path);
            check(light);
        }
    }

    @Test
    void menuOpensAndClosesByTheKeyboard() {
        ChannelId channel = campus.channel("Biology");
        Person ada = campus.manager("Ada", channel);
        campus.room(channel, ada).named("Cells").create();
        Page page = open(ada, ColorScheme.LIGHT);
        page.navigate("/rooms");
        Locator dots = page.getByRole(AriaRole.BUTTON, named("More actions"));
        dots.press("Enter");
        Locator edit = page.getByRole(AriaRole.LINK, named("Edit"));
        assertThat(edit).isVisible();
        page.keyboard().press("Tab");
        assertThat(edit).isFocused();
        check(page);
        page.keyboard().press("Escape");
        assertThat(edit).isHidden();
        assertThat(dots).isFocused();
    }

    private Page open(Person person, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setColorScheme(scheme));
        context.addCookies(List.of(new Cookie("anteroom", campus.cookie(person)).setUrl("http://localhost:" + port)));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static void check(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("violations on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
