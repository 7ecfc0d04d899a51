package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anteroom.lti.registration.NewInvitation;
import org.anteroom.lti.registration.PlatformInvitations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of rooms in a real Moodle when its admin registers the tool again, and teachers take activities elsewhere. */
@NeedsMoodle
class MoodleCopiesJourney {

    private static final String ROOM = "Reading circle";
    private static final String LAB = "Lab talk";

    private final Site site = Site.get();
    private final MoodleTab admin = MoodleTab.of(Moodle.admin());
    private final MoodleTools tools = new MoodleTools(admin);
    private final MoodleCampus campus = MoodleCampus.create(admin.browser());
    private final MoodleTab tab = MoodleTab.of(campus.teacher());
    private final MoodleTeacher teacher = new MoodleTeacher(tab);
    private final List<String> types = new ArrayList<>();

    @BeforeEach
    void connect() {
        register();
        teacher.addActivity(campus.course(), types.get(0), ROOM);
    }

    @AfterEach
    void tidyUp() {
        admin.keep("moodle-copies-admin-at-the-end");
        tab.keep("moodle-copies-teacher-at-the-end");
        types.forEach(tools::delete);
        campus.tidyUp(admin.browser());
        tab.close();
        admin.close();
    }

    @Test
    void registrationAgainKeepsWhatThereIs() {
        tools.update(link(), types.get(0));
        assertThat(tab.open(campus.course(), ROOM).heading(ROOM)).isVisible();
        teacher.addActivity(campus.course(), types.get(0), LAB);
    }

    @Test
    void duplicatedAndImportedActivitiesGetRoomsOfTheirOwn() {
        teacher.duplicateActivity();
        CourseTab duplicate = tab.open(campus.course(), ROOM + " (copy)");
        assertThat(duplicate.tool().getByText("2 activities of the course show this room"))
                .isVisible();
        duplicate.button("Make this a room of its own").click();
        assertThat(duplicate.tool().getByText("Cloned from")).isVisible();
        CourseTab original = tab.open(campus.course(), ROOM);
        assertThat(original.heading(ROOM)).isVisible();
        assertThat(original.tool().getByText("Cloned from")).hasCount(0);

        long other = campus.addCourse(admin);
        teacher.importCourse(campus.course(), other);
        CourseTab imported = tab.open(other, ROOM);
        assertThat(imported.heading("Activities of another course were imported"))
                .isVisible();
        assertThat(imported.tool().locator("main")).containsText("Cell Biology");
        imported.button("Clone the ticked rooms").click();
        assertThat(imported.tool().getByText(Pattern.compile("(\\d) of \\1 ready")))
                .isVisible();
        assertThat(tab.open(other, ROOM).tool().getByText("Cloned from")).isVisible();
    }

    /** In the copy it is another tool, with a client id that nobody has registered. */
    @Test
    void toolOfACourseIsNotKnownInItsCopyUntilSomebodyRegistersItThere() {
        register(teacher.addTool(campus.course()));
        teacher.addActivity(campus.course(), types.get(1), LAB);
        long copy = campus.copyCourse(admin);

        CourseTab refused = tab.open(copy, LAB);
        assertThat(refused.heading("The activity could not be opened")).isVisible();
        assertThat(refused.tool().locator("main")).containsText("not with the client id that it sent");
        register(teacher.tool(copy));
        CourseTab empty = tab.open(copy, LAB);
        assertThat(empty.heading("The room of this activity is not here")).isVisible();
        empty.button("Begin with an empty room").click();
        assertThat(empty.heading(LAB)).isVisible();
    }

    /** As on another site: what is restored there belongs to no tool, and Moodle takes one of the same address. */
    @Test
    void activityThatFindsItsToolByTheAddressBeginsWithoutARoom() {
        tools.delete(types.remove(0));
        register();
        long copy = campus.copyCourse(admin);

        CourseTab empty = tab.open(copy, ROOM);
        assertThat(empty.heading("The room of this activity is not here")).isVisible();
        empty.button("Begin with an empty room").click();
        assertThat(empty.heading(ROOM)).isVisible();
    }

    private void register() {
        tools.register(link());
        String type = MoodleTools.latest().orElseThrow();
        types.add(type);
        tools.activate(type);
    }

    private void register(MoodleTeacher.CourseTool tool) {
        types.add(tool.type());
        try (var browser = site.browser()) {
            tool.register(ConsoleTab.signedIn(browser));
        }
    }

    private String link() {
        NewInvitation invitation = new NewInvitation("Journey", Duration.ofHours(1), null);
        return site.bean(PlatformInvitations.class).create(invitation).url();
    }
}
