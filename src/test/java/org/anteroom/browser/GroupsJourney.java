package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A teacher makes a group and gives somebody another role, with the keyboard alone. */
class GroupsJourney {

    private final Site site = Site.get();
    private final Lesson lesson = Lesson.prepare(site.lms());
    private final BrowserContext browser = site.browser();
    private final BrowserContext other = site.browser();

    @AfterEach
    void close() {
        browser.close();
        other.close();
    }

    @Test
    void teacherMakesGroupAndGivesRoleByKeyboard() {
        CourseTab tab = teacher();
        CourseTab.open(other, lesson.student(), lesson.activity())
                .heading("Build a connected company")
                .waitFor();
        String channel = "/channels/" + tab.channel();

        tab.goTo(channel + "/manage/groups");
        tab.isAccessible();
        tab.tabTo("New group");
        tab.page().keyboard().type("Red");
        tab.page().keyboard().press("Enter");
        assertThat(tab.heading("Red")).isVisible();
        tab.tabTo("Find by name or e-mail address");
        tab.page().keyboard().type("achter");
        assertThat(tab.button("Add Ben Achterberg to the group")).isVisible();
        tab.isAccessible();
        tab.tabTo("Add Ben Achterberg to the group");
        tab.page().keyboard().press("Enter");
        assertThat(tab.button("Remove Ben Achterberg from the group")).isVisible();
        tab.isAccessible().picture("group");

        tab.goTo(channel + "/manage/members");
        tab.isAccessible().picture("members");
        tab.tabTo("Change the role of Ben Achterberg");
        tab.page().keyboard().press("Enter");
        assertThat(tab.heading("Ben Achterberg")).isVisible();
        tab.isAccessible();
        tab.tabTo("As the LMS says: Member");
        // Observer, Member, Contributor
        for (int i = 0; i < 3; i++) {
            tab.page().keyboard().press("ArrowDown");
        }
        tab.page().keyboard().press("Enter");
        assertThat(tab.tool().getByText("set here; the LMS says: Member")).isVisible();
        assertThat(tab.tool().getByText("Groups:")).isVisible();

        tab.goTo(channel + "/manage/activity");
        assertThat(tab.tool().getByText("the role of contributor")).isVisible();
        tab.isAccessible().picture("activity");
    }

    private CourseTab teacher() {
        CourseTab tab = CourseTab.open(browser, lesson.teacher(), lesson.activity());
        tab.heading("Build a connected company").waitFor();
        return tab;
    }
}
