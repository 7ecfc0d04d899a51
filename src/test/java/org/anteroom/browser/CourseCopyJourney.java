package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course of last term is copied for the next: the student comes first, the teacher decides. */
class CourseCopyJourney {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final BrowserContext browser = site.browser();
    private Person teacher;
    private Person student;
    private Course course;

    @BeforeEach
    void fillCourse() {
        String mark = Long.toString(System.nanoTime(), 36);
        teacher = lms.addPerson("cora" + mark, "Cora", "Hadjiev", "en");
        student = lms.addPerson("milo" + mark, "Milo", "Brandt", "en");
        course = lms.addCourse("COP-" + mark, "Copied Works " + mark);
        lms.enrol(course, teacher, Role.TEACHER);
        lms.enrol(course, student, Role.STUDENT);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void studentWaitsUntilTheTeacherHasClonedTheRooms() {
        select("Reading circle");
        Course copy = lms.copyCourse(course, course.label() + "-2");
        Activity activity = lms.activity(copy.label(), "Reading circle");

        try (BrowserContext other = site.browser()) {
            CourseTab waiting = CourseTab.open(other, student, activity);
            assertThat(waiting.heading("Not set up yet")).isVisible();
            waiting.isAccessible().picture("course-copy-student");
        }

        CourseTab tab = CourseTab.open(browser, teacher, activity);
        assertThat(tab.heading("This course was copied")).isVisible();
        tab.isAccessible().picture("course-copy-ask");
        tab.button("Clone the ticked rooms").click();
        assertThat(tab.tool().getByText("1 of 1 ready")).isVisible();
        tab.isAccessible().picture("course-copy-ready");
        tab.button("Publish all clones").click();
        tab.link("Reading circle").click();
        assertThat(tab.heading("Reading circle")).isVisible();
        assertThat(tab.tool().getByText("Cloned from")).isVisible();

        try (BrowserContext other = site.browser()) {
            assertThat(CourseTab.open(other, student, activity).heading("Reading circle"))
                    .isVisible();
        }
    }

    @Test
    void duplicatedActivityGetsARoomOfItsOwn() {
        select("Reading circle");
        Activity first = lms.activity(course.label(), "Reading circle");
        Activity second = lms.duplicate(first);
        CourseTab.open(browser, teacher, first).heading("Reading circle").waitFor();
        CourseTab tab = CourseTab.open(browser, teacher, second);
        assertThat(tab.tool().getByText("2 activities of the course show this room"))
                .isVisible();
        tab.isAccessible().picture("activity-duplicate");
        tab.button("Make this a room of its own").click();
        assertThat(tab.tool().getByText("Cloned from")).isVisible();
    }

    private void select(String name) {
        CourseTab.become(browser, teacher);
        Page page = browser.newPage();
        page.navigate(lms.issuer() + "/courses/" + course.id() + "/content");
        CourseTab tab = CourseTab.of(page);
        tab.field("New room").fill(name);
        tab.button("Add to the course").click();
        assertThat(page).hasURL(lms.issuer() + "/courses/" + course.id());
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
        page.close();
    }
}
