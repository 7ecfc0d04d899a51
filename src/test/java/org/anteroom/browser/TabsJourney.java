package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tabs and windows of one browser share its cookies, but each stays with its own course and person. */
class TabsJourney {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final BrowserContext browser = site.browser();
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Person teacher = lms.addPerson("tia" + mark, "Tia", "Lindqvist", "en");
    private final Person student = lms.addPerson("ben" + mark, "Ben", "Achterberg", "en");
    private Course biology;
    private Activity cells;
    private Activity atoms;

    @BeforeEach
    void fillCourses() {
        biology = lms.addCourse("BIO-" + mark, "Biology " + mark);
        lms.enrol(biology, teacher, Role.TEACHER);
        lms.enrol(biology, student, Role.STUDENT);
        cells = lms.addActivity(biology, "Cells", "");
        Course physics = lms.addCourse("PHY-" + mark, "Physics");
        lms.enrol(physics, teacher, Role.TEACHER);
        atoms = lms.addActivity(physics, "Atoms", "");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void tabsWithTwoCoursesDoNotDisturbEachOther() {
        CourseTab first = launched(teacher, cells);
        CourseTab second = launched(teacher, atoms);

        addLink(first, "Microscope");
        addLink(second, "Accelerator");

        assertThat(first.heading("Cells")).isVisible();
        assertThat(first.link("Microscope")).isVisible();
        assertThat(second.heading("Atoms")).isVisible();
        assertThat(second.link("Accelerator")).isVisible();
        backToCourse(first);
        assertThat(first.page()).hasURL(Pattern.compile(".*/courses/" + biology.id()));
    }

    @Test
    void tabsWithTwoPersonsDoNotDisturbEachOther() {
        CourseTab teachers = launched(teacher, cells);
        CourseTab students = launched(student, cells);

        addLink(teachers, "Microscope");

        assertThat(teachers.link("Microscope")).isVisible();
        assertThat(account(teachers, teacher)).isVisible();
        students.link("My channels").click();
        assertThat(students.heading("My channels")).isVisible();
        assertThat(account(students, student)).isVisible();
        students.link("Biology " + mark).click();
        students.link("Cells").click();
        assertThat(students.heading("Cells")).isVisible();
        assertThat(students.link("Assets")).hasCount(0);
    }

    @Test
    void newWindowStandsBesideTheFrame() {
        CourseTab frame = launched(teacher, cells);
        Page window = browser.waitForPage(
                () -> frame.page().getByText("Open in a new window").click());
        assertThat(window.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cells")))
                .isVisible();

        window.getByText("Settings").click();
        assertThat(window).hasURL(Pattern.compile(site.tool() + "/rooms/\\d+/settings.*"));
        addLink(frame, "Microscope");
        window.getByText("Assets").click();

        assertThat(window.getByText("Microscope")).isVisible();
    }

    @Test
    void whoIsSignedOutFindsTheWayBack() {
        CourseTab tab = launched(teacher, cells);
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("anteroom"));

        tab.link("Assets").click();

        assertThat(tab.heading("Please open the activity again")).isVisible();
        tab.isAccessible().picture("signed-out");
        tab.link("Back to the course").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*/courses/" + biology.id()));
    }

    @Test
    void readyCloneIsToldInEveryTab() {
        CourseTab elsewhere = launched(teacher, atoms);
        CourseTab cloning = launched(teacher, cells);
        cloning.button("More actions").click();
        cloning.link("Clone room").click();
        cloning.field("Name").fill("More cells");
        cloning.button("Save").click();

        assertThat(elsewhere.tool().getByText("Room was successfully cloned")).isVisible();
        elsewhere.isAccessible().picture("banner");
        elsewhere.link("Go to the new room").click();
        assertThat(elsewhere.heading("More cells")).isVisible();
    }

    private CourseTab launched(Person person, Activity activity) {
        CourseTab tab = CourseTab.open(browser, person, activity);
        tab.heading(activity.title()).waitFor();
        return tab;
    }

    private static void addLink(CourseTab tab, String title) {
        tab.link("Assets").click();
        tab.field("Add a link").fill("https://example.org/");
        tab.field("Title of the link").fill(title);
        tab.button("Add link").click();
        assertThat(tab.link(title)).isVisible();
    }

    private static void backToCourse(CourseTab tab) {
        tab.tool().locator("header summary").click();
        tab.link("Back to the course").click();
    }

    private static Locator account(CourseTab tab, Person person) {
        return tab.tool().getByLabel("Signed in as " + person.name());
    }
}
