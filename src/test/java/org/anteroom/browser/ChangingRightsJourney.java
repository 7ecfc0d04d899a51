package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.anteroom.browser.MeetingRoomSteps.accessible;
import static org.anteroom.browser.MeetingRoomSteps.channel;
import static org.anteroom.browser.MeetingRoomSteps.enable;
import static org.anteroom.browser.MeetingRoomSteps.enter;
import static org.anteroom.browser.MeetingRoomSteps.heading;
import static org.anteroom.browser.MeetingRoomSteps.option;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rights in a meeting room come and go with groups and courses, while people look at its page. */
class ChangingRightsJourney {

    private static final String WAITING = "The meeting has not started yet";
    private static final String OPEN = "You are in the room";
    private static final String OF_COURSE = "channel_id = (select id from channel where label = ?)";

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final BrowserContext teachers = site.browser();
    private final BrowserContext students = site.browser();
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Person teacher = lms.addPerson("dora" + mark, "Dora", "Lindqvist", "en");
    private final Person student = lms.addPerson("ben" + mark, "Ben", "Achterberg", "en");
    private final Course course = lms.addCourse("NET-" + mark, "Networked Companies");
    private Activity activity;

    @BeforeEach
    void fillCourse() {
        lms.enrol(course, teacher, Role.TEACHER);
        lms.enrol(course, student, Role.STUDENT);
        activity = lms.addActivity(course, "Build a connected company", "Meet every Monday");
    }

    @AfterEach
    void close() {
        teachers.close();
        students.close();
    }

    @Test
    void changeOfAGroupAltersRightsInAnOpenPage() {
        Person tutor = lms.addPerson("tia" + mark, "Tia", "Okafor", "en");
        lms.enrol(course, tutor, Role.STUDENT);
        String tutors =
                Long.toString(lms.services().group(course, "Tutors", tutor).id());
        CourseTab tab = launched(teachers, teacher);
        try (BrowserContext browser = site.browser()) {
            launched(browser, tutor);
        }
        enable(tab);
        // The LMS tells no name of it.
        tab.field("Room moderators").pressSequentially(tutors);
        option(tab, "Group " + tutors).click();
        tab.button("Save").click();
        assertThat(tab.tool().locator(".alert-success")).containsText("Room moderators added");

        CourseTab students = launched(this.students, student);
        students.goTo(channel(students));
        Page open = enter(students);
        assertThat(heading(open, WAITING)).isVisible();
        lms.services().group(course, "Tutors", tutor, student);
        CourseTab again = students.beside(activity);
        again.heading(activity.title()).waitFor();
        assertThat(open.getByText("Open the room")).isVisible();
        assertThat(open.getByText("Room moderator", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        open.getByText("Open the room").click();
        assertThat(heading(open, OPEN)).isVisible();
        assertThat(open.getByText("End for all")).isVisible();

        lms.services().group(course, "Tutors", tutor);
        students.beside(activity).heading(activity.title()).waitFor();
        assertThat(open.getByText("End for all")).hasCount(0);
        assertThat(open.getByText("Participant", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        accessible(open);
    }

    @Test
    void groupOfTheChannelAndTheListOfTheLmsAlterRightsInAnOpenPage() {
        CourseTab tab = launched(teachers, teacher);
        enable(tab);
        CourseTab students = launched(this.students, student);
        awaitRoster();
        tab.goTo(channel(tab) + "/manage/groups");
        tab.field("New group").fill("Red");
        tab.field("New group").press("Enter");
        assertThat(tab.heading("Red")).isVisible();
        String group = tab.frame().url().replaceFirst(".*(/channels/[^?]+).*", "$1");
        tab.goTo(channel(tab) + "/manage/meeting-room");
        tab.field("Room moderators").pressSequentially("red");
        option(tab, "Red").click();
        tab.button("Save").click();
        assertThat(tab.tool().locator(".alert-success")).containsText("Room moderators added");

        students.goTo(channel(students));
        Page open = enter(students);
        assertThat(heading(open, WAITING)).isVisible();
        tab.goTo(group);
        tab.field("Find by name or e-mail address").fill("achter");
        tab.button("Add Ben Achterberg to the group").click();
        assertThat(open.getByText("Open the room")).isVisible();
        tab.button("Remove Ben Achterberg from the group").click();
        assertThat(heading(open, WAITING)).isVisible();

        lms.unenrol(course, student);
        readRoster();
        assertThat(heading(open, "You are no longer in this room")).isVisible();
        accessible(open);
    }

    private void awaitRoster() {
        await().until(() -> roster("select count(*) from roster where synced_at is not null and ") == 1);
    }

    /** As a meeting does after some minutes. */
    private void readRoster() {
        site.bean(JdbcClient.class)
                .sql("update roster set due_at = current_timestamp, blocked_until = null where " + OF_COURSE)
                .param(course.label())
                .update();
    }

    private int roster(String statement) {
        return site.bean(JdbcClient.class)
                .sql(statement + OF_COURSE)
                .param(course.label())
                .query(Integer.class)
                .single();
    }

    private CourseTab launched(BrowserContext browser, Person person) {
        CourseTab tab = CourseTab.open(browser, person, activity);
        tab.heading(activity.title()).waitFor();
        return tab;
    }
}
