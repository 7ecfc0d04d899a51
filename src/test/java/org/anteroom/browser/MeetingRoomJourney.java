package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A course gets its meeting room: a teacher sets it up, students wait and are let in, rights change while they look. */
class MeetingRoomJourney {

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

    private static String channel(CourseTab tab) {
        return tab.tool()
                .locator("a[href*='/channels/']")
                .first()
                .getAttribute("href")
                .replaceFirst("(/channels/\\d+).*", "$1");
    }

    private static void enable(CourseTab tab) {
        tab.goTo(channel(tab) + "/manage/meeting-room");
        toggle(tab).click();
        assertThat(tab.field("Room moderators")).isVisible();
    }

    private static Locator toggle(CourseTab tab) {
        return tab.tool()
                .getByRole(AriaRole.SWITCH, new FrameLocator.GetByRoleOptions().setName("Enable the meeting room"));
    }

    private static Page enter(CourseTab tab) {
        Page page =
                tab.page().context().waitForPage(() -> tab.button("Enter Room").click());
        assertThat(page).hasURL(Pattern.compile(".*/rooms/\\d+/live.*"));
        return page;
    }

    private static Locator option(CourseTab tab, String name) {
        return tab.tool().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator chip(CourseTab tab, String name) {
        return tab.tool().locator("[data-chips] li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static void picture(Page page, String name) {
        String directory =
                System.getProperty("anteroom.screenshots") == null ? "target/screenshots" : "docs/screenshots";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
    }
}
