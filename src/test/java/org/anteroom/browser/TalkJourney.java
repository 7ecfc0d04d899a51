package org.anteroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A teacher, a chat moderator and two students talk in a meeting. */
class TalkJourney {

    private final Site site = Site.get();
    private final DemoLms lms = site.lms();
    private final JdbcClient jdbc = site.bean(JdbcClient.class);
    private final List<BrowserContext> browsers = new ArrayList<>();
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Person dora = lms.addPerson("dora" + mark, "Dora", "Lindqvist", "en");
    private final Person chloe = lms.addPerson("chloe" + mark, "Chloe", "Marchetti", "en");
    private final Person ben = lms.addPerson("ben" + mark, "Ben", "Achterberg", "en");
    private final Person tim = lms.addPerson("tim" + mark, "Tim", "Okafor", "en");
    private final Course course = lms.addCourse("NET-" + mark, "Networked Companies");
    private Activity activity;
    private Page teacher;
    private Page moderator;
    private Page student;
    private Page other;

    @BeforeEach
    void meet() {
        lms.enrol(course, dora, Role.TEACHER);
        List.of(chloe, ben, tim).forEach(it -> lms.enrol(course, it, Role.STUDENT));
        activity = lms.addActivity(course, "Build a connected company", "Meet every Monday");
        CourseTab tab = launched(dora);
        tab.goTo("/channels/" + tab.channel() + "/manage/meeting-room");
        tab.tool()
                .getByRole(AriaRole.SWITCH, new FrameLocator.GetByRoleOptions().setName("Enable the meeting room"))
                .click();
        assertThat(tab.field("Room moderators")).isVisible();
        teacher = enter(tab);
        CourseTab chloes = launched(chloe);
        appointChloe();
        moderator = enter(chloes);
        student = enter(launched(ben));
        other = enter(launched(tim));
    }

    @AfterEach
    void close() {
        browsers.forEach(BrowserContext::close);
    }

    @Test
    void messagesReachAllAndWhatIsBeingTypedStays() {
        all("chat");
        accessible(student);
        other.getByLabel("Write to everybody").fill("I am still typing");
        long sent = System.nanoTime();
        say(student, "Hello <b>all</b>, see https://example.org/a?b=c.");
        assertThat(message(other, "Hello")).containsText("Hello <b>all</b>, see https://example.org/a?b=c.");
        System.out.println("message seen after " + (System.nanoTime() - sent) / 1_000_000 + " ms");
        assertThat(message(other, "Hello").getByRole(AriaRole.LINK, named("https://example.org/a?b=c")))
                .hasAttribute("rel", Pattern.compile("noopener"));
        assertThat(student.getByLabel("Write to everybody")).hasValue("");
        assertThat(student.getByLabel("Write to everybody")).isFocused();
        assertThat(other.getByLabel("Write to everybody")).hasValue("I am still typing");
        assertThat(other.getByLabel("Write to everybody")).isFocused();
        assertThat(other.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("Ben Achterberg: Hello")))
                .hasCount(1);

        for (int i = 1; i <= 5; i++) {
            say(student, "Quick " + i);
        }
        assertThat(other.locator("[data-text]").filter(new Locator.FilterOptions().setHasText("Quick")))
                .hasText(new String[] {"Quick 1", "Quick 2", "Quick 3", "Quick 4", "Quick 5"});
        message(other, "Hello").getByLabel("Like the message of Ben Achterberg").click();
        assertThat(message(student, "Hello").locator("[data-likes]")).hasText("1");
        assertThat(message(other, "Hello").getByLabel("Like the message of Ben Achterberg"))
                .hasAttribute("aria-pressed", "true");
        message(teacher, "Hello").getByLabel("Answer Ben Achterberg").click();
        teacher.keyboard().type("Welcome, Ben");
        teacher.keyboard().press("Enter");
        assertThat(message(student, "Welcome")).containsText("Ben Achterberg");
        assertThat(message(student, "Welcome")).containsText("Moderator");
        accessible(student);
        picture(student, "chat");
        narrowAndDark(student, "chat-phone");

        message(student, "Hello").getByLabel("More actions").click();
        message(student, "Hello").getByText("Delete", exact()).click();
        message(student, "Hello").getByText("Delete for everybody").click();
        assertThat(message(other, "Hello")).hasCount(0);
        assertThat(message(teacher, "Hello")).hasCount(0);
    }

    @Test
    void moderatorPinsDeletesBlocksAndClears() {
        all("chat");
        say(student, "First");
        say(other, "Nonsense");
        act(moderator, "First", "Pin");
        assertThat(pinned(other)).containsText("First");
        message(moderator, "Nonsense").getByLabel("More actions").click();
        accessible(moderator);
        picture(moderator, "chat-moderator");
        message(moderator, "Nonsense").getByText("Block the author").click();
        assertThat(other.getByText("A moderator has paused your writing")).isVisible();
        assertThat(other.getByLabel("Write to everybody")).hasCount(0);
        accessible(other);
        assertThat(student.getByLabel("Write to everybody")).isVisible();

        moderator.getByText("Moderate the chat").click();
        moderator.getByLabel("Unblock Tim Okafor").click();
        assertThat(other.getByLabel("Write to everybody")).isVisible();

        moderator.locator("[data-pinned]").getByText("Unpin").click();
        assertThat(pinned(other).locator("li")).hasCount(0);
        moderator.getByText("Clear the chat").click();
        moderator.getByText("Clear for everybody").click();
        assertThat(other.locator("[data-message]")).hasCount(0);
        assertThat(student.getByText("No messages yet.")).isVisible();

        jdbc.sql("update room set group_chat_enabled = false where id = ?")
                .param(room())
                .update();
        say(student, "Too late");
        assertThat(student.getByText("Your message was not sent")).isVisible();
        assertThat(student.getByLabel("Write to everybody")).hasValue("Too late");
        // Ends and begins: the pages look how things are.
        teacher.navigate(at("live"));
        teacher.getByText("End for all").click();
        assertThat(other.getByText("Group chat is off in this room.")).isVisible();
        assertThat(other.getByLabel("Write to everybody")).hasCount(0);
    }

    @Test
    void whoReadsOlderMessagesIsNotCarriedAway() {
        all("chat");
        for (int i = 1; i <= 70; i++) {
            jdbc.sql("""
                    insert into chat_message (room_id, session_id, place, author_id, by_moderator, text, shown, created_at)
                    select :room, max(s.id), 'CHAT', max(s.opened_by), true, :text, true, max(s.opened_at)
                    from room_session s where s.room_id = :room
                    """).param("room", room()).param("text", "Line " + i).update();
        }
        student.reload();
        assertThat(message(student, "Line 70")).isInViewport();
        student.getByText("Older messages").click();
        assertThat(student.getByText("Line 1", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
        message(student, "Line 1 ")
                .or(student.locator("[data-message]").first())
                .first()
                .scrollIntoViewIfNeeded();
        Object before = student.locator("[role=log]").evaluate("it => it.scrollTop");
        say(other, "News");
        assertThat(message(student, "News")).hasCount(1);
        assertThat(student.locator("[role=log]").evaluate("it => it.scrollTop")).isEqualTo(before);
        student.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New messages"))
                .click();
        assertThat(message(student, "News")).isInViewport();
        assertThat(student.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New messages")))
                .isHidden();
    }

    @Test
    void backchannelIsForModeratorsAlone() {
        teacher.navigate(at("backchannel"));
        moderator.navigate(at("backchannel", moderator));
        moderator.getByLabel("Write to the moderators").fill("Shall we break?");
        moderator.getByText("Send").click();
        assertThat(message(teacher, "Shall we break?")).containsText("Chloe Marchetti");
        accessible(teacher);
        assertThat(student.navigate(at("backchannel", student)).status()).isEqualTo(403);

        jdbc.sql("delete from room_grant where room_id = ?").param(room()).update();
        assertThat(moderator.getByText("Shall we break?")).hasCount(0);
    }

    @Test
    void questionGoesFromTheStudentToTheModeratorAndItsAnswerToAll() {
        all("questions");
        student.getByLabel("Your question").fill("Will this be in the exam?");
        accessible(student);
        student.getByText("Ask", exactly()).click();
        assertThat(student.getByText("Waiting", exactly())).isVisible();
        Locator asked =
                moderator.locator("li").filter(new Locator.FilterOptions().setHasText("Will this be in the exam?"));
        assertThat(asked).containsText("Ben Achterberg");
        assertThat(other.getByText("Will this be in the exam?")).hasCount(0);
        asked.getByText("Take", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(student.getByText("A moderator is on it")).isVisible();
        assertThat(teacher.getByText("Taken by Chloe Marchetti")).isVisible();

        asked.getByLabel("Answer to Ben Achterberg").fill("No, but it helps");
        other.getByLabel("Your question").fill("And what about");
        other.getByText("Ask", exactly()).click();
        assertThat(moderator.getByText("And what about")).isVisible();
        assertThat(asked.getByLabel("Answer to Ben Achterberg")).hasValue("No, but it helps");
        assertThat(asked.getByLabel("Answer to Ben Achterberg")).isFocused();
        accessible(moderator);
        picture(moderator, "questions-moderator");
        asked.getByLabel("Publish to everybody").check();
        asked.getByRole(AriaRole.BUTTON, named("Answer")).click();
        assertThat(other.getByText("No, but it helps")).isVisible();
        assertThat(other.getByText("Ben Achterberg")).hasCount(0);
        assertThat(student.getByText("Answered", exactly())).isVisible();
        accessible(student);
        picture(student, "questions");
        narrowAndDark(student, "questions-phone");
    }

    private CourseTab launched(Person person) {
        BrowserContext browser = site.browser();
        browsers.add(browser);
        CourseTab tab = CourseTab.open(browser, person, activity);
        tab.heading(activity.title()).waitFor();
        return tab;
    }

    private static Page enter(CourseTab tab) {
        tab.goTo("/channels/" + tab.channel());
        Page page =
                tab.page().context().waitForPage(() -> tab.button("Enter Room").click());
        assertThat(page).hasURL(Pattern.compile(".*/rooms/\\d+/live.*"));
        assertThat(page.getByText("You are in the room").first()).isVisible();
        return page;
    }

    private void appointChloe() {
        jdbc.sql("""
                insert into room_grant (room_id, user_id, role)
                select :room, id, 'CHAT_MODERATOR' from user_account where sub = :sub
                """).param("room", room()).param("sub", chloe.sub()).update();
        jdbc.sql("update room set granted = true where id = ?").param(room()).update();
    }

    private long room() {
        return Long.parseLong(teacher.url().replaceFirst(".*/rooms/(\\d+)/.*", "$1"));
    }

    private String at(String place) {
        return at(place, teacher);
    }

    private static String at(String place, Page page) {
        return page.url().replaceFirst("/rooms/(\\d+)/\\w+", "/rooms/$1/" + place);
    }

    private void all(String place) {
        List.of(teacher, moderator, student, other).forEach(page -> {
            page.navigate(at(place, page));
            assertThat(page.locator("[data-behaviour=chat].is-live, [data-behaviour=questions]"))
                    .isVisible();
        });
    }

    private static void say(Page page, String text) {
        page.getByLabel("Write to everybody").fill(text);
        page.keyboard().press("Enter");
    }

    private static void act(Page page, String message, String action) {
        message(page, message).getByLabel("More actions").click();
        message(page, message).getByText(action, exact()).click();
    }

    private static Locator message(Page page, String text) {
        return page.locator("[data-message]").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator pinned(Page page) {
        return page.locator("[data-pinned]");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void narrowAndDark(Page page, String name) {
        // Colours that are on their way are no colours.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(320, 640);
        page.evaluate("document.documentElement.dataset.bsTheme = 'dark'");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 320"))
                .isTrue();
        accessible(page);
        picture(page, name);
        page.setViewportSize(1280, 800);
        page.evaluate("document.documentElement.dataset.bsTheme = 'light'");
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static void picture(Page page, String name) {
        String directory =
                System.getProperty("anteroom.screenshots") == null ? "target/screenshots" : "docs/screenshots";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
    }
}
