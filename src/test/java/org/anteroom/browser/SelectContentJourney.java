package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher selects rooms for a course in the LMS, and the course opens them. */
class SelectContentJourney {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final BrowserContext browser = site.browser();
    private Person teacher;
    private Course course;

    @BeforeEach
    void fillCourse() {
        String mark = Long.toString(System.nanoTime(), 36);
        teacher = lms.addPerson("sela" + mark, "Sela", "Marchetti", "en");
        course = lms.addCourse("SEL-" + mark, "Selected Works");
        lms.enrol(course, teacher, Role.TEACHER);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void teacherSelectsANewRoomAndTheCoursePageThenOtherContentForTheSameActivity() {
        CourseTab.become(browser, teacher);
        Page page = browser.newPage();
        page.navigate(lms.issuer() + "/courses/" + course.id() + "/content");
        CourseTab tab = CourseTab.of(page);
        assertThat(tab.heading("Select a room")).isVisible();
        tab.isAccessible().picture("select-content");
        tab.button("Add to the course").click();
        assertThat(tab.tool().getByRole(AriaRole.ALERT)).containsText("Nothing is selected");

        tab.field("New room").fill("Reading circle");
        tab.tool().getByText("The course’s page with all rooms").click();
        tab.button("Add to the course").click();
        assertThat(page).hasURL(lms.issuer() + "/courses/" + course.id());
        assertThat(page.getByRole(AriaRole.LINK, named("Selected Works"))).isVisible();
        page.getByRole(AriaRole.LINK, named("Reading circle")).click();
        assertThat(tab.heading("Reading circle")).isVisible();

        page.getByRole(AriaRole.LINK, named("Select content")).click();
        assertThat(tab.heading("Select a room")).isVisible();
        tab.field("New room").fill("Writing circle");
        tab.field("New room").press("Enter");
        assertThat(page).hasURL(lms.issuer() + "/courses/" + course.id());
        page.getByRole(AriaRole.LINK, named("Reading circle")).click();
        assertThat(tab.heading("Writing circle")).isVisible();
    }

    @Test
    void teacherWhoCancelsIsBackInTheCourse() {
        CourseTab.become(browser, teacher);
        Page page = browser.newPage();
        page.navigate(lms.issuer() + "/courses/" + course.id() + "/content");
        CourseTab tab = CourseTab.of(page);
        tab.button("Cancel").click();
        assertThat(page).hasURL(lms.issuer() + "/courses/" + course.id());
        assertThat(page.getByRole(AriaRole.LINK, named("Reading circle"))).hasCount(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
