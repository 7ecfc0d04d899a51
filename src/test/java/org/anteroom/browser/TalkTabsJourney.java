package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.anteroom.browser.MeetingRoomSteps.accessible;
import static org.anteroom.browser.MeetingRoomSteps.enable;
import static org.anteroom.browser.MeetingRoomSteps.enter;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Chat, questions and backchannel beside the stage. */
class TalkTabsJourney {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final BrowserContext teachers = site.browser();
    private final BrowserContext students = site.browser();
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Person dora = lms.addPerson("dora" + mark, "Dora", "Lindqvist", "en");
    private final Person ben = lms.addPerson("ben" + mark, "Ben", "Achterberg", "en");
    private final Course course = lms.addCourse("NET-" + mark, "Networked Companies");

    @AfterEach
    void close() {
        teachers.close();
        students.close();
    }

    @Test
    void talkGoesOnBesideTheStage() {
        lms.enrol(course, dora, Role.TEACHER);
        lms.enrol(course, ben, Role.STUDENT);
        Activity activity = lms.addActivity(course, "Build a connected company", "Meet every Monday");
        CourseTab hers = launched(teachers, dora, activity);
        enable(hers);
        hers.goTo("/channels/" + hers.channel());
        Page teacher = enter(hers);
        CourseTab his = launched(students, ben, activity);
        his.goTo("/channels/" + his.channel());
        Page student = enter(his);

        assertThat(student.locator(".chat.is-live")).isVisible();
        assertThat(teacher.locator(".chat.is-live")).isVisible();
        write(student, "Hello from Ben");
        assertThat(message(teacher, "Hello from Ben")).isVisible();
        assertThat(tab(student, "Backchannel")).hasCount(0);
        assertThat(tab(teacher, "Backchannel")).isVisible();
        accessible(teacher);

        tab(teacher, "People").click();
        for (int i = 1; i <= 12; i++) {
            write(student, "Line " + i);
            assertThat(message(student, "Line " + i)).isVisible();
        }
        assertThat(teacher.locator("#tab-chat [data-unread]")).hasText("12");
        tab(teacher, "Chat").click();
        assertThat(message(teacher, "Line 12")).isInViewport();
        assertThat(teacher.locator("#tab-chat [data-unread]")).isHidden();

        tab(student, "Q&A").click();
        student.getByLabel("Your question").fill("Will this be in the exam?");
        student.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ask").setExact(true))
                .click();
        tab(teacher, "Q&A").click();
        assertThat(teacher.getByText("Will this be in the exam?")).isVisible();
        accessible(teacher);
        tab(teacher, "Backchannel").click();
        assertThat(teacher.getByLabel("Write to the moderators")).isVisible();
        accessible(teacher);
    }

    private static CourseTab launched(BrowserContext browser, Person person, Activity activity) {
        CourseTab tab = CourseTab.open(browser, person, activity);
        tab.heading(activity.title()).waitFor();
        return tab;
    }

    private static void write(Page page, String text) {
        page.getByLabel("Write to everybody").fill(text);
        page.keyboard().press("Enter");
    }

    private static Locator message(Page page, String text) {
        return page.locator("[data-message]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }
}
