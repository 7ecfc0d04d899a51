package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.PlatformStorage.Mode;
import demo.lms.Role;
import org.anteroom.shared.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A browser that takes no cookie of the tool inside a page of the LMS, be it partitioned. */
class CookielessJourney {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final BrowserContext browser = site.browserWithoutCookiesInFrames();
    private final FrameRequests requests = site.bean(FrameRequests.class);
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Person teacher = lms.addPerson("tia" + mark, "Tia", "Lindqvist", "en");
    private final Person student = lms.addPerson("ben" + mark, "Ben", "Achterberg", "en");
    private Activity cells;

    @BeforeEach
    void fillCourse() {
        Course biology = lms.addCourse("BIO-" + mark, "Biology");
        lms.enrol(biology, teacher, Role.TEACHER);
        lms.enrol(biology, student, Role.STUDENT);
        cells = lms.addActivity(biology, "Cells", "");
        requests.forget();
    }

    @AfterEach
    void close() {
        lms.storage().become(Mode.NONE);
        browser.close();
    }

    @Test
    void platformWithoutStorageLeadsToATabOfItsOwn() {
        CourseTab tab = offered(teacher, Mode.NONE);
        assertThat(tab.tool().getByText("You are")).containsText("Tia Lindqvist");
        assertThat(tab.tool().getByText("You are")).containsText("Biology");
        assertThat(proved(tab)).isFalse();
        tab.isAccessible().picture("continue-in-tab");

        tab.tabTo("Continue in a new tab");
        Page page = browser.waitForPage(() -> tab.page().keyboard().press("Enter"));

        assertSignedIn(page, teacher);
        assertThat(page.url()).matches(site.tool() + "/rooms/\\d+\\?visit=[A-Z0-9]{10}");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Assets").setExact(true))
                .click();
        assertThat(page.getByLabel("Add a link")).isVisible();
        assertNoCookieCameFromTheFrame();
    }

    @ParameterizedTest
    @EnumSource(names = {"PARENT", "FRAME", "LEGACY"})
    void storageOfThePlatformProvesTheBrowser(Mode mode) {
        CourseTab tab = offered(teacher, mode);
        assertThat(proved(tab)).isTrue();
        assertSignedIn(goOn(tab), teacher);
        assertNoCookieCameFromTheFrame();
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "REFUSING", "LATE", "FOREIGN_FRAME"})
    void storageThatDoesNotAnswerAsItMustLeavesItToThePerson(Mode mode) {
        CourseTab tab = offered(teacher, mode);
        assertThat(proved(tab)).isFalse();
        assertSignedIn(goOn(tab), teacher);
    }

    @Test
    void storageWithAnotherValueIsRefused() {
        lms.storage().become(Mode.OTHER_VALUE);
        CourseTab tab = CourseTab.open(browser, teacher, cells);
        assertThat(tab.heading("The activity could not be opened")).isVisible();
        tab.isAccessible();
    }

    /** The storage is silent; somebody else says something that could be its answer. The last one lacks nothing. */
    @ParameterizedTest
    @CsvSource({
        "https://evil.example, parent, known, lti.get_data.response, false",
        "platform,             self,   known, lti.get_data.response, false",
        "platform,             parent, other, lti.get_data.response, false",
        "platform,             parent, known, lti.put_data.response, false",
        "platform,             parent, known, lti.get_data.response, true"
    })
    void onlyTheAnswerOfTheStorageCounts(String origin, String source, String id, String subject, boolean heard) {
        lms.storage().become(Mode.SILENT);
        browser.addInitScript("""
                if (location.pathname === '/lti/launch') {
                  crypto.randomUUID = () => 'known';
                  const event = () => new MessageEvent('message', {origin: '%s', source: window['%s'],
                    data: {subject: '%s', message_id: '%s', value: 'forged'}});
                  window.saying = setInterval(() => window.dispatchEvent(event()), 50);
                }
                """.formatted(origin.replace("platform", lms.issuer()), source, subject, id));
        CourseTab tab = CourseTab.open(browser, teacher, cells);
        assertThat(tab.heading(heard ? "The activity could not be opened" : "Continue in a new tab"))
                .isVisible();
    }

    @Test
    void frameOfAnotherOriginHearsNothing() {
        CourseTab tab = offered(teacher, Mode.FOREIGN_FRAME);
        assertThat(tab.page().frame("lti_storage_frame").evaluate("kept.size")).isEqualTo(0);
    }

    @Test
    void secondPressOpensTheVisitAgain() {
        CourseTab tab = offered(teacher, Mode.NONE);
        assertSignedIn(goOn(tab), teacher);
        assertSignedIn(goOn(tab), teacher);
    }

    @Test
    void browserOfSomebodyElseIsAskedWhoIsThere() {
        goOn(offered(teacher, Mode.NONE)).close();
        Page page = goOn(offered(student, Mode.NONE));

        assertThat(page.getByText("You are")).containsText("Ben Achterberg");
        assertThat(page.getByText("is signed in as well")).containsText("Tia Lindqvist");
        assertSound(page);
        page.getByText("Continue as").click();
        assertSignedIn(page, student);
    }

    @Test
    void pagesFitANarrowScreen() {
        goOn(offered(teacher, Mode.NONE)).close();
        CourseTab tab = offered(student, Mode.NONE);
        tab.page().setViewportSize(320, 640);
        assertThat((Integer) tab.tool().locator("html").evaluate("it => it.scrollWidth - it.clientWidth"))
                .isZero();
        Page page = goOn(tab);
        page.setViewportSize(320, 640);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    @Test
    void browserThatKeepsCookiesStaysInTheFrame() {
        lms.storage().become(Mode.SILENT);
        try (BrowserContext usual = site.browser()) {
            for (int launch = 0; launch < 2; launch++) {
                CourseTab tab = CourseTab.open(usual, teacher, cells);
                assertThat(tab.heading("Cells")).isVisible();
            }
        }
        assertThat(requests.cookies()).contains(true);
    }

    private void assertNoCookieCameFromTheFrame() {
        assertThat(requests.cookies()).hasSizeGreaterThanOrEqualTo(2).doesNotContain(true);
    }

    private CourseTab offered(Person person, Mode mode) {
        lms.storage().become(mode);
        CourseTab tab = CourseTab.open(browser, person, cells);
        assertThat(tab.heading("Continue in a new tab")).isVisible();
        return tab;
    }

    private Page goOn(CourseTab tab) {
        return browser.waitForPage(() -> tab.button("Continue in a new tab").click());
    }

    private static void assertSignedIn(Page page, Person person) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cells")))
                .isVisible();
        assertThat(page.getByLabel("Signed in as " + person.name())).isVisible();
    }

    private static void assertSound(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private boolean proved(CourseTab tab) {
        String ticket = tab.tool().locator("[name=ticket]").inputValue();
        return site.bean(JdbcClient.class)
                .sql("select proved from ticket where ticket_hash = ?")
                .param(Tokens.fingerprint(ticket))
                .query(Boolean.class)
                .single();
    }
}
