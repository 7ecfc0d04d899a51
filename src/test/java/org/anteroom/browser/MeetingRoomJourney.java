package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.anteroom.browser.MeetingRoomSteps.accessible;
import static org.anteroom.browser.MeetingRoomSteps.channel;
import static org.anteroom.browser.MeetingRoomSteps.chip;
import static org.anteroom.browser.MeetingRoomSteps.enable;
import static org.anteroom.browser.MeetingRoomSteps.enter;
import static org.anteroom.browser.MeetingRoomSteps.heading;
import static org.anteroom.browser.MeetingRoomSteps.option;
import static org.anteroom.browser.MeetingRoomSteps.toggle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course gets its meeting room: a teacher sets it up, students wait and are let in, rights change while they look. */
class MeetingRoomJourney {

    private static final String WAITING = "The meeting has not started yet";
    private static final String OPEN = "You are in the room";

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
    void managerSetsTheMeetingRoomUpByTheKeyboardAlone() {
        CourseTab tab = launched(teachers, teacher);
        launched(students, student);
        tab.goTo(channel(tab) + "/manage/meeting-room");
        Keyboard keys = tab.page().keyboard();
        tab.isAccessible();

        tab.tabTo("Enable the meeting room");
        keys.press("Enter");
        assertThat(tab.field("Room moderators")).isVisible();
        tab.tabTo("Interactive");
        keys.press("ArrowDown");
        tab.tabTo("Room moderators");
        keys.type("bEn");
        assertThat(option(tab, "Ben Achterberg")).isVisible();
        keys.press("ArrowDown");
        assertThat(option(tab, "Ben Achterberg")).hasAttribute("aria-selected", "true");
        tab.isAccessible().picture("meeting-room-search");
        keys.press("Enter");
        assertThat(chip(tab, "Ben Achterberg")).hasCount(1);
        assertThat(tab.field("Room moderators")).isFocused();
        keys.type("ben");
        assertThat(tab.tool().getByText("No person or group of this channel has this name."))
                .hasCount(1);
        keys.press("Escape");
        keys.press("Control+a");
        keys.press("Delete");
        tab.tabTo("Chat moderators");
        keys.type("ben");
        assertThat(option(tab, "Ben Achterberg")).isVisible();
        keys.press("ArrowUp");
        keys.press("Enter");
        assertThat(chip(tab, "Ben Achterberg")).hasCount(2);
        keys.press("Backspace");
        assertThat(chip(tab, "Ben Achterberg")).hasCount(1);
        tab.tabTo("Enable Q&A");
        keys.press("Space");
        tab.tabTo("Save");
        keys.press("Enter");

        Locator saved = tab.tool().locator(".alert-success");
        assertThat(saved).containsText("The settings are saved");
        assertThat(saved).containsText("Room mode is Webinar");
        assertThat(saved).containsText("Q&A is off");
        assertThat(saved).containsText("Room moderators added: \u2068Ben Achterberg\u2069");
        assertThat(chip(tab, "Ben Achterberg")).hasCount(1);
        tab.isAccessible().picture("meeting-room");
    }

    @Test
    void studentWaitsAndIsLetInWhenTheTeacherComes() {
        CourseTab tab = launched(teachers, teacher);
        enable(tab);
        CourseTab students = launched(this.students, student);
        students.goTo(channel(students));
        assertThat(students.tool().getByText("Waiting for a moderator")).isVisible();
        students.isAccessible().picture("enter-room");
        Page waiting = enter(students);
        assertThat(heading(waiting, WAITING)).isVisible();
        accessible(waiting);
        picture(waiting, "live-waiting");

        tab.goTo(channel(tab));
        Page meeting = enter(tab);
        assertThat(heading(meeting, OPEN)).isVisible();
        long opened = System.nanoTime();
        assertThat(heading(waiting, OPEN)).isVisible();
        System.out.println("let in after " + (System.nanoTime() - opened) / 1_000_000 + " ms");
        assertThat(waiting.getByText("End for all")).hasCount(0);
        accessible(meeting);
        picture(meeting, "live-open");

        meeting.getByText("End for all").click();
        assertThat(meeting.getByText("The meeting has ended for all.")).isVisible();
        assertThat(heading(waiting, WAITING)).isVisible();

        tab.goTo(channel(tab) + "/manage/meeting-room");
        toggle(tab).click();
        assertThat(heading(waiting, "The meeting room is switched off")).isVisible();
        accessible(waiting);
    }

    @Test
    void tenThousandModeratorsAreRefusedInPlainWords() {
        CourseTab tab = launched(teachers, teacher);
        enable(tab);
        assertThat(tab.frame().evaluate("""
                async () => {
                  const form = document.querySelector("form:has(#roomModerators)");
                  const sent = new URLSearchParams(new FormData(form));
                  for (let i = 0; i < 10000; i++) {
                    sent.append("roomModerators", `u${i}`);
                  }
                  const answer = await fetch(form.action, { method: "POST", body: sent });
                  return `${answer.status} ${await answer.text()}`;
                }
                """).toString())
                .startsWith("422 ")
                .contains("At most 100 people and groups can be chosen");
    }

    @Test
    void pageOfTheChannelFollowsTheRoomWhenItComesBackIntoSight() {
        CourseTab tab = launched(teachers, teacher);
        CourseTab students = launched(this.students, student);
        students.goTo(channel(students));
        assertThat(students.heading("Networked Companies")).isVisible();
        enable(tab);
        comeBackTo(students);
        assertThat(students.button("Enter Room")).isVisible();
        assertThat(students.tool().getByText("Waiting for a moderator")).isVisible();

        tab.goTo(channel(tab));
        enter(tab);
        comeBackTo(students);
        assertThat(students.tool().getByText("Waiting for a moderator")).hasCount(0);
        assertThat(students.tool().getByText("Open", new FrameLocator.GetByTextOptions().setExact(true)))
                .isVisible();
        // What htmx brought works as before.
        assertThat(heading(enter(students), OPEN)).isVisible();
        students.isAccessible();
    }

    /** Pages of a browser that nobody looks at are all in sight. */
    private static void comeBackTo(CourseTab tab) {
        tab.tool().locator("html").evaluate("page => page.ownerDocument.dispatchEvent(new Event('visibilitychange'))");
    }

    private CourseTab launched(BrowserContext browser, Person person) {
        CourseTab tab = CourseTab.open(browser, person, activity);
        tab.heading(activity.title()).waitFor();
        return tab;
    }

    private static void picture(Page page, String name) {
        String directory =
                System.getProperty("anteroom.screenshots") == null ? "target/screenshots" : "docs/screenshots";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
    }
}
