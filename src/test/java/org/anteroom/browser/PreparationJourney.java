package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** A teacher prepares a room in Chromium: what scripts add to the pages that work without them. */
@AnteroomTest
@SpringBootTest(webEnvironment = RANDOM_PORT)
class PreparationJourney {

    @Autowired
    Campus campus;

    @LocalServerPort
    int port;

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")));
    private BrowserContext tab;
    private Page page;
    private RoomId room;

    @BeforeEach
    void signIn() {
        var biology = campus.channel("Biology");
        Person ada = campus.manager("Ada", biology);
        room = campus.room(biology, ada).named("Cells").published().create();
        tab = chromium.newContext(
                new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo").setReducedMotion(ReducedMotion.REDUCE));
        var cookies =
                campus.as(ada).postProcessRequest(new MockHttpServletRequest()).getCookies();
        tab.addCookies(List.of(new Cookie("anteroom", cookies[0].getValue()).setUrl("http://localhost:" + port)));
        page = tab.newPage();
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    @Test
    void optionsGrowAndShrinkInPlaceAndTheFocusFollows() {
        open("/interactions/new?type=QUIZ");
        page.getByLabel("Question").fill("2 + 2?");
        page.getByLabel("Option 1").fill("3");
        page.getByLabel("Option 2").fill("4");
        page.getByText("Add an option").press("Enter");
        assertThat(page.getByLabel("Option 3", exact())).isFocused();
        assertThat(page.getByLabel("Question")).hasValue("2 + 2?");

        page.getByLabel("Remove option 1").click();
        assertThat(page.getByLabel("Option 1", exact())).hasValue("4");
        page.getByLabel("Option 2", exact()).fill("5");
        page.getByLabel("Correct").first().check();
        assertNoBarriers();
        page.getByLabel("Option 2", exact()).press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).getByText("Saved.")).isVisible();
        assertNoBarriers();
    }

    @Test
    void timesAreThoseOfThePerson() {
        open("/interactions/new?type=OPEN_ENDED");
        assertThat(page.getByLabel("Time zone")).hasValue("Asia/Tokyo");
        page.getByLabel("Question").fill("Why?");
        page.getByLabel("Opens at").fill("2099-07-01T09:30");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(page.locator("time")).hasText("Jul 1, 2099, 9:30 AM");
        assertThat(page.locator("time")).hasAttribute("datetime", "2099-07-01T00:30:00Z");
        page.getByText("Why?").click();
        assertThat(page.getByLabel("Opens at")).hasValue("2099-07-01T09:30");
    }

    @Test
    void itemsMoveByKeyboardAndTheFocusStays() {
        addTexts("One", "Two", "Three");
        Locator up = page.getByLabel("Move “Three” up");
        up.press("Enter");
        assertThat(page.locator("#storyboard-status")).hasText("“Three” is now number 2 of 3.");
        assertThat(up).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#storyboard-status")).hasText("“Three” is now number 1 of 3.");
        assertThat(up).isFocused();
        assertThat(page.locator("#storyboard li a")).hasText(new String[] {"Three", "One", "Two"});
        assertNoBarriers();
    }

    @Test
    void itemMovesOnAsSoonAsTheListIsBack() {
        addTexts("One", "Two", "Three");
        // As by a key that is held down: nothing that htmx would do later is done yet.
        page.evaluate("addEventListener('htmx:afterSwap', () => setTimeout(() => document.activeElement.click()),"
                + " { once: true })");
        Locator up = page.getByLabel("Move “Three” up");
        up.press("Enter");
        assertThat(page.locator("#storyboard-status")).hasText("“Three” is now number 1 of 3.");
        assertThat(up).isFocused();
        assertThat(page).not().hasURL(Pattern.compile("moved="));
    }

    @Test
    void focusStaysWithoutScriptsToo() {
        addTexts("One", "Two", "Three");
        page.route("**/*.js", Route::abort);
        page.reload();
        Locator up = page.getByLabel("Move “Three” up");
        for (int place = 2; place > 0; place--) {
            up.press("Enter");
            assertThat(page.locator("#storyboard-status")).hasText("“Three” is now number " + place + " of 3.");
            assertThat(up).isFocused();
        }
    }

    @Test
    void itemsMoveByMouse() {
        addTexts("One", "Two", "Three");
        Locator handles = page.locator("[data-handle]");
        handles.nth(0).dragTo(handles.nth(2));
        assertThat(page.locator("#storyboard-status")).hasText("“One” is now number 3 of 3.");
        page.reload();
        assertThat(page.locator("#storyboard li a")).hasText(new String[] {"Two", "Three", "One"});
    }

    private void addTexts(String... titles) {
        for (String title : titles) {
            open("/storyboard/new?kind=TEXT");
            page.getByLabel("Title", exact()).fill(title);
            page.getByRole(
                            AriaRole.TEXTBOX,
                            new Page.GetByRoleOptions().setName("Text").setExact(true))
                    .pressSequentially(title);
            assertNoBarriers();
            page.getByLabel("Title", exact()).press("Enter");
            page.waitForURL("**/storyboard?**");
        }
    }

    private void open(String path) {
        page.navigate("http://localhost:" + port + "/rooms/" + room + path);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void assertNoBarriers() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
