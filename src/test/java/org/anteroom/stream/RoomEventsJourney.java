package org.anteroom.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import org.anteroom.Person;
import org.anteroom.browser.Chromium;
import org.anteroom.web.stream.EventStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The script of the pages, in a real browser. */
class RoomEventsJourney extends RoomStreamFixture {

    private static final String LISTEN = """
            async ([url, after]) => {
              const listen = (await import("/js/room-events.js")).default;
              window.heard = [];
              const events = listen(url, after);
              for (const topic of ["chat", "rights", "reset", "ended", "full", "state"]) {
                events.on(topic, (type, data) => heard.push(`${topic} ${data?.text ?? data ?? type ?? ""}`.trim()));
              }
            }
            """;

    @Autowired
    EventStreams streams;

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = Chromium.launch(playwright);

    @AfterEach
    void close() {
        playwright.close();
    }

    @Test
    void scriptGoesOnByItselfAfterTheConnectionBroke() {
        tell("0");
        Page page = listening(ben, events.position(room));
        awaitHeard(page, "state open", "rights see,take-part");
        tell("1");
        awaitHeard(page, "chat 1");

        streams.cutAll();
        awaitHeard(page, "state away");
        tell("2");
        awaitHeard(page, "chat 2");
        tell("3");
        awaitHeard(page, "chat 3");
        assertThat(heard(page))
                .filteredOn(line -> line.startsWith("chat"))
                .containsExactly("chat 1", "chat 2", "chat 3");
        assertThat(heard(page)).doesNotContain("reset");
    }

    @Test
    void scriptTellsOfRightsThatComeAndOfTheEnd() {
        Page page = listening(ben, 0);
        awaitHeard(page, "rights see,take-part");
        jdbc.sql("update room set granted = true where id = :room")
                .param("room", room.value())
                .update();
        jdbc.sql("insert into room_grant (room_id, user_id, role) values (:room, :ben, 'CHAT_MODERATOR')")
                .param("room", room.value())
                .param("ben", ben.id().value())
                .update();
        awaitHeard(page, "rights backchannel,moderate-chat,see,take-part");
        jdbc.sql("update room set published = false where id = :room")
                .param("room", room.value())
                .update();
        awaitHeard(page, "ended");
        assertThat(heard(page)).doesNotContain("state away");
    }

    private Page listening(Person person, long after) {
        BrowserContext context = chromium.newContext();
        String tool = "http://localhost:" + port;
        context.addCookies(List.of(new Cookie("anteroom", campus.cookie(person)).setUrl(tool)));
        Page page = context.newPage();
        page.navigate(tool + "/notifications?visit=" + person.visit().key());
        page.evaluate(LISTEN, List.of(path(person), "" + after));
        return page;
    }

    private static void awaitHeard(Page page, String... lines) {
        await().atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .untilAsserted(() -> assertThat(heard(page)).contains(lines));
    }

    @SuppressWarnings("unchecked")
    private static List<String> heard(Page page) {
        return (List<String>) page.evaluate("window.heard");
    }
}
