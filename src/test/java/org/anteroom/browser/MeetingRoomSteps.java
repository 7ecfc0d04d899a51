package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What journeys do with the meeting room of a course. */
final class MeetingRoomSteps {

    private MeetingRoomSteps() {}

    static String channel(CourseTab tab) {
        return tab.tool()
                .locator("a[href*='/channels/']")
                .first()
                .getAttribute("href")
                .replaceFirst("(/channels/\\d+).*", "$1");
    }

    static void enable(CourseTab tab) {
        tab.goTo(channel(tab) + "/manage/meeting-room");
        toggle(tab).click();
        assertThat(tab.field("Room moderators")).isVisible();
    }

    static Locator toggle(CourseTab tab) {
        return tab.tool()
                .getByRole(AriaRole.SWITCH, new FrameLocator.GetByRoleOptions().setName("Enable the meeting room"));
    }

    static Page enter(CourseTab tab) {
        Page page =
                tab.page().context().waitForPage(() -> tab.button("Enter Room").click());
        assertThat(page).hasURL(Pattern.compile(".*/rooms/\\d+/live.*"));
        return page;
    }

    static Locator option(CourseTab tab, String name) {
        return tab.tool().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(name));
    }

    static Locator chip(CourseTab tab, String name) {
        return tab.tool().locator("[data-chips] li").filter(new Locator.FilterOptions().setHasText(name));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
