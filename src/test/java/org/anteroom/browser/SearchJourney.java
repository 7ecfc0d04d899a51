package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A teacher with many rooms finds one. */
class SearchJourney {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final BrowserContext browser = site.browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void listFollowsWhatIsTyped() {
        CourseTab tab = openRooms("Cells", "Atoms");
        tab.isAccessible();

        Locator field = tab.field("Search name and tags");
        field.pressSequentially("cel");
        assertThat(tab.link("Atoms")).hasCount(0);
        assertThat(tab.link("Cells")).isVisible();
        assertThat(field).isFocused();
        tab.isAccessible();

        field.pressSequentially("ebration");
        assertThat(tab.tool().getByText("No room matches.")).isVisible();
        assertThat(field).hasValue("celebration");
        tab.isAccessible();

        field.clear();
        assertThat(tab.link("Atoms")).isVisible();
        assertThat(tab.link("Cells")).isVisible();
    }

    @Test
    void searchIsAnAddressButNoStepOfTheHistory() {
        CourseTab tab = openRooms("Cells", "Atoms");
        tab.field("Search name and tags").pressSequentially("ato");
        assertThat(tab.link("Cells")).hasCount(0);

        Frame tool = tab.page().frames().get(1);
        tool.navigate(tool.url());
        assertThat(tab.field("Search name and tags")).hasValue("ato");
        assertThat(tab.link("Cells")).hasCount(0);
        tab.page().evaluate("history.back()");
        assertThat(tab.heading("Atoms")).isVisible();
    }

    private CourseTab openRooms(String... titles) {
        String mark = Long.toString(System.nanoTime(), 36);
        Person teacher = lms.addPerson("dora" + mark, "Dora", "Lindqvist " + mark, "en");
        Course course = lms.addCourse("NAT-" + mark, "Natural sciences");
        lms.enrol(course, teacher, Role.TEACHER);
        CourseTab tab = null;
        for (String title : titles) {
            Activity activity = lms.addActivity(course, title, "");
            tab = CourseTab.open(browser, teacher, activity);
            tab.heading(title).waitFor();
        }
        tab.link("My rooms").click();
        for (String title : titles) {
            assertThat(tab.link(title)).isVisible();
        }
        return tab;
    }
}
