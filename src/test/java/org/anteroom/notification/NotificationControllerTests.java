package org.anteroom.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@AnteroomTest
class NotificationControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Campus campus;

    private Person ada;
    private Person eve;

    @BeforeEach
    void twoPersons() {
        ada = campus.person("Ada");
        eve = campus.person("Eve");
    }

    @Test
    void emptyListSaysWhatItIsFor() {
        assertThat(get(ada, "")).hasStatusOk().bodyText().contains("Nothing yet.");
        assertThat(get(ada, "/banner")).hasStatusOk().bodyText().doesNotContain("alert", "badge");
    }

    @Test
    void listIsNewestFirstAndPaged() throws Exception {
        for (int i = 1; i <= Notifications.PAGE + 2; i++) {
            add("<Room %d>".formatted(i));
        }

        String first = get(ada, "").getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(first.indexOf("&lt;Room 22&gt;")).isPositive().isLessThan(first.indexOf("&lt;Room 21&gt;"));
        assertThat(first).contains("&lt;Room 3&gt;", "Older notifications").doesNotContain("&lt;Room 2&gt;");
        long oldest = all().get(Notifications.PAGE - 1).id();
        assertThat(get(ada, "?before=" + oldest))
                .bodyText()
                .contains("&lt;Room 2&gt;", "&lt;Room 1&gt;")
                .doesNotContain("&lt;Room 3&gt;", "Older notifications");
    }

    @Test
    void bannerLinksToThePageAndCountsWhatIsUnseen() {
        add("Cells");

        assertThat(get(ada, "/banner"))
                .bodyText()
                .contains("Room was successfully cloned.", "Cells", "Go to the new room", "badge")
                .doesNotContain("<html");
    }

    @Test
    void bannerShowsTheNewestAndLeadsToTheOthers() {
        add("Cells");
        add("Plants");
        assertThat(get(ada, "/banner"))
                .bodyText()
                .contains("Plants", "and 1 more", "href=\"/notifications?")
                .doesNotContain("Cells");
        for (int i = 0; i < 20; i++) {
            add("Animals");
        }
        assertThat(get(ada, "/banner"))
                .bodyText()
                .containsOnlyOnce("class=\"alert ")
                .contains("and 9+ more");
    }

    @Test
    void followingLeadsToThePageAndCountsAsSeen() {
        long id = add("Cells");

        assertThat(get(ada, "/" + id)).hasStatus(302).redirectedUrl().startsWith("/rooms/1");
        assertThat(all()).allMatch(Notification::seen);
        assertThat(get(ada, "/banner")).bodyText().doesNotContain("Cells");
    }

    @Test
    void dismissingCountsAsSeen() {
        long id = add("Cells");
        long other = add("Plants");

        assertThat(post(ada, "/" + id + "/receipt", "")).hasStatus(302);
        assertThat(notifications.unseen(ada.id(), 9))
                .extracting(Notification::id)
                .containsExactly(other);
    }

    @Test
    void markingAllAsSeenLeavesWhatCameAfterThePage() {
        long shown = add("Cells");
        long later = add("Plants");

        assertThat(post(ada, "/receipt", "" + shown)).hasStatus(302);
        assertThat(notifications.unseen(ada.id(), 9))
                .extracting(Notification::id)
                .containsExactly(later);
    }

    @Test
    void othersFindNothing() {
        long id = add("Cells");

        assertThat(get(eve, "/" + id)).hasStatus(404);
        assertThat(post(eve, "/" + id + "/receipt", "")).hasStatus(404);
        assertThat(post(eve, "/receipt", "" + id)).hasStatus(302);
        assertThat(get(eve, "")).bodyText().doesNotContain("Cells");
        assertThat(get(eve, "/banner")).bodyText().doesNotContain("Cells");
        assertThat(notifications.unseen(ada.id(), 9)).hasSize(1);
    }

    @Test
    void newsOfWhatIsRolledBackDoesNotExist() {
        transaction.executeWithoutResult(status -> {
            notifications.add(ada.id(), "clone-ready", "Cells", "/rooms/1");
            status.setRollbackOnly();
        });
        assertThat(all()).isEmpty();
    }

    private long add(String subject) {
        transaction.executeWithoutResult(status -> notifications.add(ada.id(), "clone-ready", subject, "/rooms/1"));
        return all().get(0).id();
    }

    private List<Notification> all() {
        return notifications.before(ada.id(), Long.MAX_VALUE);
    }

    private MvcTestResult get(Person person, String path) {
        return mvc.get().uri("/notifications" + path).with(campus.as(person)).exchange();
    }

    private MvcTestResult post(Person person, String path, String newest) {
        return mvc.post()
                .uri("/notifications" + path)
                .param("newest", newest)
                .with(campus.as(person))
                .exchange();
    }
}
