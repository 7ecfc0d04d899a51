package org.anteroom.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@AnteroomTest
class PreferencesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Campus campus;

    @Test
    void whoSwitchesAKindOffGetsTheOthersOnly() throws IOException {
        Person ada = campus.person("Ada");
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage list = browser.getPage("http://localhost/notifications");
            HtmlPage page = list.getAnchorByText("Choose notifications").click();
            assertThat(page.querySelectorAll("input[name=topic][checked]")).hasSize(4);
            box(page, "CLONE").setChecked(false);
            HtmlPage saved = save(page);
            assertThat(saved.asNormalizedText()).contains("Saved.");
            assertThat(box(saved, "CLONE").isChecked()).isFalse();
            assertThat(box(saved, "COURSE").isChecked()).isTrue();

            tell(ada, "clone-ready", "clone-failed", "course-copied", "made-moderator", "recording-available");
            assertThat(kinds(ada)).containsExactly("recording-available", "made-moderator", "course-copied");

            box(saved, "CLONE").setChecked(true);
            save(saved);
            tell(ada, "clone-ready");
            assertThat(kinds(ada)).startsWith("clone-ready");
        }
    }

    @Test
    void nothingChosenIsNothingTold() {
        Person ada = campus.person("Ada");
        Person bob = campus.person("Bob");
        assertThat(mvc.post().uri("/notifications/preferences").with(campus.as(ada)))
                .hasStatus(302);
        tell(ada, "clone-ready", "course-copied", "made-moderator", "recording-available");
        assertThat(kinds(ada)).isEmpty();
        tell(bob, "clone-ready");
        assertThat(kinds(bob)).containsExactly("clone-ready");
    }

    @Test
    void newsOfNoKnownKindReachesEverybody() {
        Person ada = campus.person("Ada");
        mvc.post().uri("/notifications/preferences").with(campus.as(ada)).exchange();
        tell(ada, "something-else");
        assertThat(kinds(ada)).containsExactly("something-else");
    }

    private void tell(Person person, String... kinds) {
        transaction.executeWithoutResult(it -> {
            for (String kind : kinds) {
                notifications.add(person.id(), kind, "Cells", "/rooms");
            }
        });
    }

    private java.util.List<String> kinds(Person person) {
        return notifications.before(person.id(), Long.MAX_VALUE).stream()
                .map(Notification::kind)
                .toList();
    }

    private static HtmlCheckBoxInput box(HtmlPage page, String topic) {
        return page.querySelector("input[name=topic][value=" + topic + "]");
    }

    private static HtmlPage save(HtmlPage page) throws IOException {
        return page.<HtmlButton>querySelector("main form button").click();
    }
}
