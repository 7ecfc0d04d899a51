package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a school does that uses Moodle, on the real one that the environment names: docs/moodle.md. One story, each step of
 * which takes up where the one before it ended.
 */
@NeedsMoodle
class MoodleJourney {

    private static final String ROOM = "Cells under the microscope";

    private final Site site = Site.get();
    private final MoodleTab admin = MoodleTab.of(Moodle.admin());
    private final MoodleTools tools = new MoodleTools(admin);
    private final MoodleCampus campus = MoodleCampus.create(admin.browser());
    private final MoodleTab teacher = MoodleTab.of(campus.teacher());

    @AfterEach
    void tidyUp() {
        admin.keep("moodle-admin-at-the-end");
        teacher.keep("moodle-teacher-at-the-end");
        MoodleTools.latest().ifPresent(tools::delete);
        campus.tidyUp(admin.browser());
        teacher.close();
        admin.close();
    }

    @Test
    void schoolConnectsItsMoodleAndTeachesForTwoTerms() {
        adminRegistersTheToolByALinkOfTheConsole();
        tools.activate(MoodleTools.latest().orElseThrow());
        teacherAddsAnActivity();
        teacherSelectsANewRoomForIt();
        teacherPreparesTheRoom();
        studentAndAdminOpenTheActivity();
        teacherClonesTheRoomInTheFrame();
        consoleFindsNothingWrong();
        copiedCourseGetsRoomsOfItsOwn();
    }

    private void adminRegistersTheToolByALinkOfTheConsole() {
        String link = console(tab -> {
            tab.link("Registration links").click();
            tab.field("For whom").fill("North Campus");
            tab.button("Make a link").click();
            tab.documents("moodle-link");
            return tab.field("Registration link").inputValue();
        });
        tools.register(link);
    }

    private void teacherAddsAnActivity() {
        teacher.go("/course/view.php?id=" + campus.course());
        teacher.page().locator("input[name=setmode]").click();
        Locator add = teacher.page().getByText("Add an activity or resource").first();
        assertThat(add).isVisible();
        teacher.settle();
        add.click();
        Locator chooser = teacher.page().getByRole(AriaRole.DIALOG);
        Locator link = chooser.locator("a[href*='typeid=" + MoodleTools.latest().orElseThrow() + "']");
        assertThat(link.first()).isVisible();
        teacher.picture("moodle-chooser");
        link.first().click();
        teacher.page().waitForURL("**/course/modedit.php*");
    }

    private void teacherSelectsANewRoomForIt() {
        teacher.settle().button("Select content").click();
        FrameLocator frame = teacher.frame("#contentitem-page-iframe");
        assertThat(frame.getByRole(AriaRole.HEADING, named("Select a room"))).isVisible();
        frame.getByLabel("New room").fill(ROOM);
        teacher.picture("moodle-select");
        frame.getByRole(AriaRole.BUTTON, named("Add to the course")).click();
        assertThat(teacher.field("Activity name")).hasValue(ROOM);
        teacher.picture("moodle-activity");
        teacher.button("Save and display").click();
        assertThat(teacher.tool().heading(ROOM)).isVisible();
        teacher.tool().isAccessible();
        teacher.picture("moodle-teacher");
        assertCookiesArePartitioned();
    }

    private void teacherPreparesTheRoom() {
        CourseTab tab = teacher.tool();
        for (String title : List.of("What a lens does", "Drawing a cell", "Questions")) {
            tab.link("Storyboard").click();
            tab.link("Add a text").click();
            tab.field("Title").fill(title);
            tab.field("Minutes").fill("10");
            tab.button("Save").click();
            assertThat(tab.link(title)).isVisible();
        }
        teacher.picture("moodle-storyboard");
        tab.link("Interactions").click();
        tab.link("Poll").click();
        tab.field("Question").fill("Plant or animal?");
        tab.field("Option 1").fill("Plant");
        tab.field("Option 2").fill("Animal");
        tab.button("Save").click();
        assertThat(tab.link("Plant or animal?")).isVisible();
        teacher.picture("moodle-interactions");
    }

    private void studentAndAdminOpenTheActivity() {
        try (MoodleTab student = MoodleTab.of(campus.student())) {
            CourseTab tab = student.open(campus.course(), ROOM);
            assertThat(tab.heading(ROOM)).isVisible();
            assertThat(tab.button("More actions")).hasCount(0);
            student.picture("moodle-student");
        }
        CourseTab tab = admin.open(campus.course(), ROOM);
        assertThat(tab.heading(ROOM)).isVisible();
        tab.tool().locator("header summary").click();
        assertThat(tab.link("Administration")).isVisible();
        admin.picture("moodle-admin");
    }

    private void teacherClonesTheRoomInTheFrame() {
        CourseTab tab = teacher.open(campus.course(), ROOM);
        tab.openCloneDialog();
        teacher.picture("moodle-clone");
        tab.button("Save").click();
        assertThat(tab.heading("Clone room is ready")).isVisible();
        teacher.picture("moodle-clone-ready");
        tab.link("Go to new room").click();
        assertThat(tab.heading("Cloned - " + ROOM)).isVisible();
    }

    private void consoleFindsNothingWrong() {
        console(tab -> {
            tab.link(Moodle.url()).click();
            assertThat(tab.heading(Moodle.url())).isVisible();
            tab.documents("moodle-platform");
            tab.main()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Launches"))
                    .click();
            tab.isSound("moodle-launches");
            tab.link("Self-check").click();
            tab.button("Check now").click();
            assertThat(tab.main().locator("section li")).hasCount(6);
            tab.documents("moodle-check");
            assertThat(tab.main().locator("section .badge"))
                    .hasText(new String[] {"In order", "In order", "In order", "In order", "In order", "In order"});
            return tab;
        });
    }

    private void copiedCourseGetsRoomsOfItsOwn() {
        long copy = campus.copyCourse(admin);
        try (MoodleTab student = MoodleTab.of(campus.student())) {
            assertThat(student.open(copy, ROOM).heading("Not set up yet")).isVisible();
            student.picture("moodle-copy-student");
        }
        CourseTab tab = teacher.open(copy, ROOM);
        assertThat(tab.heading("This course was copied")).isVisible();
        teacher.picture("moodle-copy-ask");
        tab.button("Clone the ticked rooms").click();
        assertThat(tab.tool().getByText("2 of 2 ready")).isVisible();
        teacher.picture("moodle-copy-ready");
        tab.button("Publish all clones").click();
        assertThat(tab.tool().getByText("The clones are published")).isVisible();
        assertThat(teacher.open(copy, ROOM).tool().getByText("Cloned from")).isVisible();
        try (MoodleTab student = MoodleTab.of(campus.student())) {
            assertThat(student.open(copy, ROOM).heading(ROOM)).isVisible();
        }
    }

    private <T> T console(Function<ConsoleTab, T> work) {
        try (var browser = site.browser()) {
            return work.apply(ConsoleTab.signedIn(browser));
        }
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }

    /** Otherwise the browser of this test is not one that blocks third-party cookies, and shows nothing. */
    private void assertCookiesArePartitioned() {
        assertThat(teacher.browser().cookies(site.tool()))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.partitionKey).isNotBlank());
    }
}
