package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A course of its own with a meeting room that is on, and its people, each with a browser. */
final class MeetingCourse implements AutoCloseable {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Course course = lms.addCourse("NET-" + mark, "Networked Companies");
    private final Activity activity = lms.addActivity(course, "Build a connected company", "Meet every Monday");
    private final List<BrowserContext> browsers = new ArrayList<>();
    private final CourseTab teacher = tab("Dora", "Lindqvist", Role.TEACHER);

    MeetingCourse() {
        teacher.goTo(channel() + "/manage/meeting-room");
        toggle().click();
        assertThat(teacher.field("Room moderators")).isVisible();
    }

    /** The teacher's tab in the LMS. */
    CourseTab teacher() {
        return teacher;
    }

    /** Somebody new, in the LMS. */
    CourseTab tab(String given, String family, Role role) {
        return tab(given, family, role, site.browser());
    }

    CourseTab tab(String given, String family, Role role, BrowserContext browser) {
        Person person = lms.addPerson(given.toLowerCase(java.util.Locale.ROOT) + mark, given, family, "en");
        lms.enrol(course, person, role);
        browsers.add(browser);
        CourseTab tab = CourseTab.open(browser, person, activity);
        tab.heading(activity.title()).waitFor();
        return tab;
    }

    /** Goes to the course's channel and through its door. */
    Page enter(CourseTab tab) {
        tab.goTo("/channels/" + tab.channel());
        Page page =
                tab.page().context().waitForPage(() -> tab.button("Enter Room").click());
        assertThat(page).hasURL(Pattern.compile(".*/rooms/\\d+/live.*"));
        return page;
    }

    /** In Webinar mode, only presenters are on the stage. */
    void setWebinar(boolean webinar) {
        teacher.goTo(channel() + "/manage/meeting-room");
        teacher.field(webinar ? "Webinar" : "Interactive").check();
        teacher.button("Save").click();
        assertThat(teacher.tool().locator(".alert-success")).containsText("Room mode is");
    }

    @Override
    public void close() {
        browsers.forEach(BrowserContext::close);
    }

    private String channel() {
        return "/channels/" + teacher.channel();
    }

    private Locator toggle() {
        return teacher.tool()
                .getByRole(AriaRole.SWITCH, new FrameLocator.GetByRoleOptions().setName("Enable the meeting room"));
    }
}
