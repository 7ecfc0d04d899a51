package org.anteroom.collaboration.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.anteroom.collaboration.LiveLesson.POLL;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.browser.Chromium;
import org.anteroom.collaboration.LiveLesson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A chat moderator asks, two students answer, each in a browser of their own. */
@AnteroomTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class InteractionsJourney {

    @LocalServerPort
    int port;

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = Chromium.launch(playwright);
    private Campus campus;
    private LiveLesson lesson;
    private Page chloe;
    private Page ben;
    private Page sam;

    @BeforeEach
    void open(@Autowired Campus campus, @Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
        // A cold tool beside a busy build takes longer than the usual five seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        this.campus = campus;
        lesson = new LiveLesson(campus, mvc, jdbc);
        lesson.draft(POLL);
        lesson.draft(
                Map.of("type", List.of("WORD_CLOUD"), "prompt", List.of("What is a cell?"), "words", List.of("2")));
        lesson.draft(Map.of(
                "type", List.of("ANNOUNCEMENT"),
                "prompt", List.of("We meet in room 7"),
                "linkLabel", List.of("The way"),
                "linkUrl", List.of("https://example.edu/map")));
        chloe = page(lesson.chloe);
        ben = page(lesson.ben);
        sam = page(lesson.sam);
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    @Test
    void pollIsLaunchedAnsweredCountedSharedAndClosed() {
        button(chloe, "Launch: “Tea or coffee?”").click();
        assertThat(toast(ben)).containsText("Tea or coffee?");
        answer(ben, "Tea");
        assertThat(chloe.locator("tr[data-choice='1'] [data-people]")).hasText("1");
        answer(sam, "Coffee");
        assertThat(chloe.locator("tr[data-choice='2'] [data-percent]")).hasText("50");
        assertThat(ben.locator("[data-result]")).hasCount(0);
        accessible(chloe, ben);
        picture(chloe, "interactions-moderator");
        chloe.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accessible(chloe);

        button(chloe, "Show results to everyone").click();
        assertThat(ben.locator("tr[data-choice='2'] [data-people]")).hasText("1");
        option(ben, "Coffee").check();
        button(ben, "Change my answer").click();
        assertThat(sam.locator("tr[data-choice='2'] [data-people]")).hasText("2");
        button(chloe, "Close for all").click();
        assertThat(ben.locator("[data-list=earlier] article")).containsText("Your answer: Coffee");
        assertThat(toast(ben)).hasCount(0);
        accessible(chloe, ben);
        narrow(ben);
        picture(ben, "interactions-results");
    }

    @Test
    void quizOnTheSpotSaysWhoWasRightOnceItIsClosed() {
        chloe.getByText("New interaction").click();
        chloe.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quiz"))
                .click();
        chloe.getByLabel("Question").fill("2 + 2?");
        chloe.locator("input[name='options[0].label']").fill("3");
        chloe.locator("#on-the-spot .btn-primary").click();
        assertThat(chloe.locator("#on-the-spot [role=alert]")).isVisible();
        accessible(chloe);
        chloe.locator("input[name='options[0].label']").fill("3");
        chloe.locator("input[name='options[1].label']").fill("4");
        chloe.locator("input[name='options[1].correct']").check();
        chloe.getByLabel("Show the results to everyone").uncheck();
        chloe.locator("#on-the-spot .btn-primary").click();
        answer(ben, "3");
        answer(sam, "4");
        assertThat(ben.getByText("Not right")).hasCount(0);
        button(chloe, "Close for all").click();
        assertThat(ben.getByText("Not right")).isVisible();
        assertThat(sam.locator("article").getByText("Right", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        accessible(ben, sam);
    }

    @Test
    void announcementComesAsAToastAndTakesNothingFromWhoIsWriting() {
        button(chloe, "Launch: “What is a cell?”").click();
        sam.getByLabel("Word 1").fill("Zelle");
        button(chloe, "Launch: “We meet in room 7”").click();
        Locator news = toast(sam).filter(new Locator.FilterOptions().setHasText("We meet in room 7"));
        assertThat(news.getByText("The way")).hasAttribute("href", "https://example.edu/map");
        assertThat(sam.locator("[data-list=now] article")).hasCount(2);
        assertThat(sam.getByLabel("Word 1")).hasValue("Zelle");
        accessible(sam);
        picture(sam, "interactions-announcement");
        button(sam, "Answer").click();
        ben.getByLabel("Word 1").fill("zelle");
        ben.getByLabel("Word 2").fill("Leben");
        button(ben, "Answer").click();
        assertThat(chloe.locator("[data-cloud] li").filter(new Locator.FilterOptions().setHasText("Zelle")))
                .containsText("2");
        news.getByRole(AriaRole.BUTTON).click();
        assertThat(news).hasCount(0);
    }

    @Test
    void refusalIsToldInTheTab() {
        button(chloe, "Launch: “Tea or coffee?”").click();
        option(ben, "Tea").check();
        // What the tool tells of it meanwhile does not come through.
        ben.route(Pattern.compile(".*/live/interactions.*"), Route::abort);
        lesson.close(1);
        button(ben, "Answer").click();
        assertThat(ben.locator("[data-problem]")).containsText("This takes no answers now");
    }

    private static void answer(Page page, String option) {
        option(page, option).check();
        button(page, "Answer").click();
        assertThat(page.getByText("Your answer:")).isVisible();
    }

    private static Locator option(Page page, String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page page(Person person) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setViewportSize(900, 900));
        String tool = "http://localhost:" + port;
        context.addCookies(List.of(new Cookie("anteroom", campus.cookie(person)).setUrl(tool)));
        Page page = context.newPage();
        page.navigate(tool + "/rooms/" + lesson.room + "/live/interactions?visit="
                + person.visit().key());
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator toast(Page page) {
        return page.locator("[data-toasts] .toast");
    }

    private static void accessible(Page... pages) {
        for (Page page : pages) {
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    private static void narrow(Page page) {
        page.setViewportSize(320, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 320")).isEqualTo(true);
        page.setViewportSize(900, 900);
    }

    private static void picture(Page page, String name) {
        String directory =
                System.getProperty("anteroom.screenshots") == null ? "target/screenshots" : "docs/screenshots";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
    }
}
