package org.anteroom.live.stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.browser.Chromium;
import org.anteroom.room.RoomChanged;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People in real browsers with cameras and microphones meet on the stage, and a moderator keeps order. */
@AnteroomTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StageJourney {

    private static final Pattern DARK = Pattern.compile(".*is-dark.*");
    private static final long SOON = 3_000;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher publisher;

    @LocalServerPort
    int port;

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = Chromium.launch(playwright);
    private Person dora;
    private Person ben;
    private Person mia;
    private RoomId room;

    @BeforeEach
    void course() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        ChannelId biology = campus.channel("Biology");
        dora = campus.manager("Dora", biology);
        ben = campus.member("Ben", biology);
        mia = campus.member("Mia", biology);
        room = campus.room(biology, dora).named("Cells").published().create();
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    @Test
    void twoSeeEachOthersMovingPicture() {
        LivePage teacher = enter(dora);
        assertThat(teacher.page().locator("[data-level]")).isVisible();
        teacher.isAccessible().picture("stage-join");
        teacher.presses("Join the stage").sees("Dora");
        LivePage student = enter(ben);
        assertThat(student.button("Camera")).hasAttribute("aria-pressed", "true");
        long joined = System.nanoTime();
        student.presses("Join the stage").sees("Dora");
        teacher.sees("Ben");
        long took = (System.nanoTime() - joined) / 1_000_000;
        System.out.println("saw each other after " + took + " ms");
        assertMoves(teacher.tile("Ben"));
        assertMoves(student.tile("Dora"));
        assertThat(took).isLessThan(SOON);
        assertThat(teacher.people().button("Mute: Ben")).isVisible();
        teacher.isAccessible().picture("stage");

        student.presses("Camera");
        assertThat(teacher.tile("Ben")).hasClass(DARK);
        student.presses("Camera");
        teacher.sees("Ben");
        student.presses("Share screen");
        assertThat(teacher.tile("Screen of Ben")).isVisible();
        teacher.sees("Screen of Ben");
        student.presses("Leave");
        assertThat(teacher.tile("Ben")).hasCount(0);
        student.isAccessible().presses("Join again");
        student.presses("Join as viewer").sees("Dora");
        student.isAccessible();
    }

    @Test
    void webinarsViewerComesToTheStageByInvitationAndIsMutedAndRemoved() {
        setMode("WEBINAR");
        LivePage teacher = enter(dora).presses("Join the stage").sees("Dora");
        LivePage student = enter(ben);
        assertThat(student.button("Join as viewer")).isVisible();
        assertThat(student.button("Join the stage")).hasCount(0);
        student.presses("Join as viewer").sees("Dora");
        assertThat(student.button("Microphone")).hasCount(0);

        student.presses("Raise hand");
        assertThat(teacher.page().locator("#tab-people [data-unread]")).hasText("1");
        teacher.people();
        assertThat(teacher.heading("Raised hands: 1")).isVisible();
        teacher.isAccessible().picture("stage-people");
        teacher.presses("Invite to the stage: Ben");
        student.says("invites you to the stage");
        student.page().locator("[data-notice-stage]").click();
        teacher.sees("Ben");
        teacher.presses("Mute: Ben");
        student.says("muted you");
        assertThat(student.button("Microphone")).hasAttribute("aria-pressed", "false");

        teacher.presses("Remove from the stage: Ben");
        student.says("no longer on the stage");
        assertThat(teacher.tile("Ben")).hasCount(0);
        student.sees("Dora");
        teacher.presses("Remove from the meeting: Ben");
        assertThat(student.heading("You were removed from this meeting")).isVisible();
        student.isAccessible().page().reload();
        student.presses("Join as viewer");
        assertThat(student.page().locator("[data-trouble]")).containsText("removed you from this meeting");
    }

    @Test
    void changeToWebinarTakesPeopleFromTheStageAtOnce() {
        LivePage teacher = enter(dora).presses("Join the stage").sees("Dora");
        LivePage student = enter(ben).presses("Join the stage").sees("Dora");
        teacher.sees("Ben");
        setMode("WEBINAR");
        student.says("no longer on the stage");
        assertThat(teacher.tile("Ben")).hasCount(0);
        assertThat(student.button("Join the stage")).hasCount(0);
        setMode("INTERACTIVE");
        student.presses("Join the stage");
        teacher.sees("Ben");
    }

    @Test
    void secondTabTakesOverAndALockedDoorIsOpenedByTheTeacher() {
        LivePage teacher = enter(dora).presses("Join the stage").sees("Dora");
        LivePage first = enter(ben).presses("Join the stage").sees("Dora");
        LivePage second = enter(ben).presses("Join the stage").sees("Dora");
        assertThat(first.heading("You are in this meeting in another tab")).isVisible();
        first.isAccessible().presses("Continue here");
        assertThat(second.heading("You are in this meeting in another tab")).isVisible();
        teacher.sees("Ben");

        teacher.people().presses("Lock the meeting");
        assertThat(teacher.button("Unlock the meeting")).isVisible();
        LivePage late = enter(mia).presses("Join the stage");
        assertThat(late.heading("The meeting is locked")).isVisible();
        late.isAccessible();
        assertThat(teacher.heading("Waiting to come in: 1")).isVisible();
        teacher.isAccessible().presses("Admit: Mia");
        late.sees("Dora").sees("Ben");
    }

    @Test
    void withoutACameraOneComesInAllTheSame() {
        BrowserContext browser = browser(ben);
        browser.addInitScript("navigator.mediaDevices.getUserMedia = "
                + "() => Promise.reject(new DOMException('', 'NotAllowedError'))");
        LivePage teacher = enter(dora).presses("Join the stage").sees("Dora");
        LivePage student = enter(ben, browser);
        assertThat(student.page().locator("[data-trouble]")).containsText("your browser does not allow it");
        student.isAccessible().presses("Join the stage").sees("Dora");
        assertThat(teacher.tile("Ben")).hasClass(DARK);
    }

    private static void assertMoves(Locator tile) {
        byte[] first = tile.screenshot();
        tile.page().waitForTimeout(500);
        assertThat(Arrays.equals(first, tile.screenshot())).isFalse();
    }

    private void setMode(String mode) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update room set mode = :mode where id = :room")
                    .param("mode", mode)
                    .param("room", room.value())
                    .update();
            publisher.publishEvent(new RoomChanged(room));
        });
    }

    private LivePage enter(Person person) {
        return enter(person, browser(person));
    }

    private LivePage enter(Person person, BrowserContext browser) {
        Page page = browser.newPage();
        page.navigate("http://localhost:" + port + "/rooms/" + room + "/live?visit="
                + person.visit().key());
        return new LivePage(page);
    }

    private BrowserContext browser(Person person) {
        BrowserContext browser = chromium.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        browser.addCookies(List.of(new Cookie("anteroom", campus.cookie(person)).setUrl("http://localhost:" + port)));
        return browser;
    }
}
