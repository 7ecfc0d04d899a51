package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import demo.lms.Activity;
import demo.lms.DemoLms;
import demo.lms.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main job, as a teacher does it inside the LMS, in a browser that blocks third-party cookies. */
class CloneJourney {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final BrowserContext browser = site.browser();
    private final Lesson lesson = Lesson.prepare(lms);
    private final Person teacher = lesson.teacher();
    private final Activity activity = lesson.activity();

    @AfterEach
    void close() {
        site.resumeJobs();
        browser.close();
    }

    @Test
    void teacherClonesInTheFrame() {
        CourseTab tab = CourseTab.open(browser, teacher, activity);
        assertThat(tab.heading("Build a connected company")).isVisible();
        tab.isAccessible().picture("room-overview");
        assertCookiesArePartitioned();

        tab.button("More actions").click();
        tab.picture("room-menu").isAccessible();
        tab.link("Clone room").click();
        assertThat(tab.field("Name")).hasValue("Cloned - Build a connected company");
        tab.isAccessible().picture("clone-form");

        tab.field("Name").fill("Building a networked company");
        site.pauseJobs();
        tab.button("Save").click();
        assertThat(tab.heading("Clone room in progress")).isVisible();
        tab.isAccessible().picture("clone-in-progress");
        tab.field("Name").fill("Building a networked and collaborative company");
        tab.button("Save").click();
        assertThat(tab.tool().getByText("Saved.")).isVisible();
        site.resumeJobs();

        assertThat(tab.heading("Clone room is ready")).isVisible();
        assertThat(tab.tool().getByText("Room was successfully cloned").first()).isVisible();
        assertThat(tab.link("Go to the new room")).isVisible();
        tab.isAccessible().picture("clone-ready");

        tab.link("Go to new room").click();
        assertThat(tab.heading("Building a networked and collaborative company"))
                .isVisible();
        assertThat(tab.link("Build a connected company")).isVisible();
        tab.isAccessible().picture("clone-room");
        tab.link("Notifications").click();
        tab.isAccessible().picture("notifications");
        tab.link("My rooms").click();
        assertThat(tab.link("Building a networked and collaborative company")).isVisible();
        tab.isAccessible().picture("my-rooms");
    }

    @Test
    void teacherWhoClosedTheDialogIsToldByTheBanner() {
        CourseTab tab = CourseTab.open(browser, teacher, activity);
        tab.openCloneDialog();
        site.pauseJobs();
        tab.button("Save").click();
        assertThat(tab.heading("Clone room in progress")).isVisible();
        tab.button("Close").click();
        tab.link("My channels").click();
        assertThat(tab.heading("My channels")).isVisible();
        site.resumeJobs();

        assertThat(tab.link("Go to the new room")).isVisible();
        tab.isAccessible().picture("clone-banner");
        tab.link("Go to the new room").click();
        assertThat(tab.heading("Cloned - Build a connected company")).isVisible();
    }

    @Test
    void failedCloneSaysWhyAndOffersRetry() {
        CourseTab tab = CourseTab.open(browser, teacher, activity);
        tab.openCloneDialog();
        site.pauseJobs();
        tab.button("Save").click();
        assertThat(tab.heading("Clone room in progress")).isVisible();
        CourseTab other = tab.beside(activity);
        other.deleteRoom();
        site.resumeJobs();

        assertThat(tab.heading("Clone room failed")).isVisible();
        tab.isAccessible().picture("clone-failed");
        other.button("Undo").click();
        tab.button("Retry").click();
        assertThat(tab.heading("Clone room is ready")).isVisible();
    }

    @Test
    void teacherClonesWithTheKeyboardAlone() {
        CourseTab tab = CourseTab.open(browser, teacher, activity);
        assertThat(tab.button("More actions")).isVisible();
        tab.tabTo("More actions");
        tab.page().keyboard().press("Enter");
        tab.tabTo("Clone room");
        tab.page().keyboard().press("Enter");
        assertThat(tab.heading("Clone room")).isVisible();
        tab.tabTo("Name");
        tab.page().keyboard().press("Control+a");
        tab.page().keyboard().type("By keyboard");
        tab.tabTo("Save");
        tab.page().keyboard().press("Enter");
        assertThat(tab.heading("Clone room is ready")).isVisible();
        tab.tabTo("Go to new room");
        tab.page().keyboard().press("Enter");
        assertThat(tab.heading("By keyboard")).isVisible();
    }

    @Test
    void studentIsRefused() {
        CourseTab.open(browser, teacher, activity)
                .heading("Build a connected company")
                .waitFor();
        try (BrowserContext other = site.browser()) {
            CourseTab tab = CourseTab.open(other, lesson.student(), activity);
            assertThat(tab.heading("Build a connected company")).isVisible();
            assertThat(tab.button("More actions")).hasCount(0);
            tab.isAccessible().picture("room-student");

            String room = tab.page().frames().get(1).url();
            tab.page().frames().get(1).navigate(room.replaceFirst("(/rooms/\\d+)", "$1/clone"));
            assertThat(tab.heading("Not allowed")).isVisible();
            tab.isAccessible().picture("refused");
        }
    }

    @Test
    void studentWhoIsFirstWaitsForTheTeacher() {
        CourseTab tab = CourseTab.open(browser, lesson.student(), activity);
        assertThat(tab.heading("Not set up yet")).isVisible();
        tab.isAccessible().picture("not-set-up");
    }

    @Test
    void backAndForwardFindTheFrameWithoutNewLaunch() {
        CourseTab tab = CourseTab.open(browser, teacher, activity);
        assertThat(tab.heading("Build a connected company")).isVisible();
        tab.link("My rooms").click();
        assertThat(tab.heading("My rooms")).isVisible();
        tab.page().navigate(lms.issuer() + "/platform");

        tab.page().goBack();

        assertThat(tab.link("My rooms")).isVisible();
    }

    /** Otherwise the browser of this test is not one that blocks third-party cookies, and shows nothing. */
    private void assertCookiesArePartitioned() {
        assertThat(browser.cookies(site.tool()))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.partitionKey).isEqualTo("http://127.0.0.1"));
    }
}
