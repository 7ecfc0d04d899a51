package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever clicks twice where once is enough, on a server that takes its time. */
class SecondClickJourney {

    private final Site site = Site.get();
    private final Lesson lesson = Lesson.prepare(site.lms());
    private final BrowserContext browser = site.browser();
    private CourseTab tab;
    private Frame page;
    private String room;

    @BeforeEach
    void launch() {
        tab = CourseTab.open(browser, lesson.teacher(), lesson.activity());
        assertThat(tab.heading("Build a connected company")).isVisible();
        page = tab.frame();
        room = page.url().replaceFirst(".*(/rooms/\\d+).*", "$1");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"/storyboard, /new?kind=TEXT, Title", "/interactions, /new?type=OPEN_ENDED, Question"})
    void addsNothing(String list, String form, String field) {
        tab.goTo(room + list + form);
        saveTwice(field);
        tab.goTo(room + list);
        assertThat(tab.tool().getByText("Only once")).hasCount(1);
    }

    @Test
    void isNotTakenForSomebodyElses() {
        tab.goTo(room + "/edit");
        saveTwice("Name");
        assertThat(tab.heading("Only once")).isVisible();
        assertThat(tab.heading("Somebody else saved this room while you were editing"))
                .hasCount(0);
    }

    @Test
    void addsNoRoom() {
        tab.link("Networked Companies").click();
        tab.link("New room").click();
        assertThat(tab.heading("New room")).isVisible();
        page.waitForLoadState();
        saveTwice("Name");
        tab.link("My rooms").click();
        assertThat(tab.heading("My rooms")).isVisible();
        assertThat(tab.link("Only once")).hasCount(1);
    }

    @Test
    void ofSettingsIsNotTakenForSomebodyElses() {
        tab.goTo(room + "/settings");
        tab.field("Webinar").check();
        sendTwice("Save");
        assertThat(tab.tool().getByText("Room mode is Webinar")).isVisible();
    }

    @Test
    void makesNoGroupAndNoInvitation() {
        String manage = "/channels/" + tab.channel() + "/manage";
        tab.goTo(manage + "/groups");
        tab.field("New group").fill("Only once");
        sendTwice("Create");
        assertThat(tab.heading("Only once")).isVisible();
        tab.goTo(manage + "/groups");
        assertThat(tab.tool().getByText("Only once")).hasCount(1);

        tab.goTo(manage + "/visibility");
        tab.field("Guests by invitation").check();
        tab.submit("Save");
        tab.field("Name of the guest or occasion").fill("Only once");
        sendTwice("Make the link");
        assertThat(tab.heading("The invitation for Only once is made")).isVisible();
        assertThat(tab.tool().locator("form[action*='/invitations/']")).hasCount(1);
    }

    private void saveTwice(String field) {
        tab.field(field).fill("Only once");
        String before = page.url();
        sendTwice("Save");
        page.waitForURL(address -> !address.equals(before));
    }

    /** The answer to the first click is held back until the second. */
    private void sendTwice(String name) {
        List<Route> sent = new ArrayList<>();
        browser.route("**", route -> {
            if (route.request().method().equals("POST")) {
                sent.add(route);
            } else {
                route.resume();
            }
        });
        tab.button(name).evaluate("""
                async button => {
                  await import(new URL("once.js", document.querySelector("script[src*='/js/main']").src));
                  const passed = time => new Promise(over => setTimeout(over, time));
                  button.click();
                  await passed(50);
                  button.click();
                  await passed(300);
                }
                """);
        tab.page().waitForCondition(() -> !sent.isEmpty());
        assertThat(sent).hasSize(1);
        sent.get(0).resume();
        browser.unroute("**");
    }
}
