package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A guest speaker comes by a link, without any account, and is out when the channel closes. */
class GuestJourney {

    private final Site site = Site.get();
    private final Lesson lesson = Lesson.prepare(site.lms());
    private final BrowserContext teachers = site.browser();
    private final BrowserContext guests = site.browser();
    private final BrowserContext others = site.browser();

    @AfterEach
    void close() {
        teachers.close();
        guests.close();
        others.close();
    }

    @Test
    void guestComesInComesBackAndIsPutOut() {
        CourseTab tab = CourseTab.open(teachers, lesson.teacher(), lesson.activity());
        tab.heading("Build a connected company").waitFor();
        String channel = "/channels/" + tab.channel();
        String visibility = channel + "/manage/visibility";
        tab.goTo(channel + "/manage/meeting-room");
        tab.tool().locator("button[aria-describedby=meeting-room-hint]").click();
        assertThat(tab.field("Room moderators")).isVisible();
        tab.goTo(visibility);
        choose(tab, "Guests by invitation");
        tab.field("Name of the guest or occasion").fill("Grace Hopper");
        tab.button("Make the link").click();
        assertThat(tab.heading("The invitation for Grace Hopper is made")).isVisible();
        tab.isAccessible().picture("invitation");
        String link = tab.field("Invitation link").inputValue();

        Page guest = guests.newPage();
        guest.navigate(link);
        accessible(guest);
        guest.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Come in"))
                .press("Enter");
        assertThat(guest.getByText("Networked Companies").first()).isVisible();
        assertThat(guest.getByText("Build a connected company").first()).isVisible();
        assertThat(guest.url()).doesNotContain("code=");

        Page again = guests.newPage();
        again.navigate(link);
        assertThat(again.getByText("You come in as Grace Hopper")).isVisible();
        Page eve = others.newPage();
        eve.navigate(link);
        assertThat(eve.getByText("This invitation was used already")).isVisible();
        accessible(eve);

        Page waiting = guests.waitForPage(() -> guest.getByText("Enter Room").click());
        assertThat(heading(waiting, "The meeting has not started yet")).isVisible();

        tab.goTo(visibility);
        choose(tab, "Course members only");
        assertThat(heading(waiting, "You are no longer in this room")).isVisible();
        guest.reload();
        assertThat(guest.getByText("Not found").first()).isVisible();
        again.reload();
        assertThat(again.getByText("This invitation is no longer good")).isVisible();
    }

    private static void choose(CourseTab tab, String words) {
        tab.field(words).check();
        tab.submit("Save");
        assertThat(tab.tool().getByText("Saved.")).isVisible();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
