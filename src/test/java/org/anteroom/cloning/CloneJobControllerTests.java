package org.anteroom.cloning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AnteroomTest
@Import(Cloning.class)
class CloneJobControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cloning cloning;

    @Autowired
    CopyRoom copyRoom;

    @Autowired
    FailClone failClone;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    private ChannelId biology;
    private Person ada;
    private RoomId cells;
    private CloneJobId job;

    @BeforeEach
    void jobThatWaits() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        cells = cloning.fullRoom(campus.room(biology, ada));
        job = cloning.job(ada, cells, biology);
    }

    @Test
    void othersFindNothing() {
        Person bob = campus.manager("Bob", biology);
        assertThat(get(bob, "")).hasStatus(404);
        assertThat(get(bob, "/status")).hasStatus(404);
        assertThat(get(bob, "/room")).hasStatus(404);
        assertThat(save(bob, "", "Mine", 1)).hasStatus(404);
        assertThat(save(bob, "/attempts", "Mine", 1)).hasStatus(404);
        assertThat(cloning.find(ada, job).metadata().name()).isEqualTo("Copy");
    }

    @Test
    void progressIsShownWithTheFieldsOpen() {
        assertThat(get(ada, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Clone room in progress", "role=\"progressbar\"", "value=\"Copy\"")
                .doesNotContain("Go to new room", "Retry");
        assertThat(get(ada, "/room")).hasStatus(404);
    }

    @Test
    void statusHasNoContentUntilSomethingChanges() {
        assertThat(get(ada, "/status")).hasStatus(204);
        copyRoom.copy(job);
        assertThat(get(ada, "/status"))
                .hasStatusOk()
                .bodyText()
                .contains("Clone room is ready", "Go to new room", "hx-swap-oob")
                .doesNotContain("hx-trigger", "name=\"description\"", "<html");
    }

    @Test
    void whatIsSavedWhileTheCopyRunsIsWhatTheNewRoomGets() {
        assertThat(save(ada, "", "Better", 1)).hasStatus(302).redirectedUrl().startsWith("/clones/" + job);
        copyRoom.copy(job);

        assertThat(cloning.room(room())).containsEntry("name", "Better").containsEntry("version", 2);
        assertThat(cloning.notifications(ada)).containsExactly("clone-ready Better /rooms/" + room());
    }

    @Test
    void whatIsSavedOnceReadyGoesIntoTheNewRoom() {
        copyRoom.copy(job);

        assertThat(save(ada, "", "Better", 1)).hasStatus(302);
        assertThat(cloning.room(room())).containsEntry("name", "Better");
        assertThat(get(ada, ""))
                .bodyText()
                .contains("Clone room is ready", "value=\"Better\"", "Room was successfully cloned.")
                .doesNotContain("role=\"progressbar\"", "<noscript");
    }

    /** Opened before the copy was ready, saved after it: the version goes on counting. */
    @Test
    void formThatWasOpenWhenTheCopyBecameReadySaves() {
        save(ada, "", "First", 1);
        copyRoom.copy(job);
        assertThat(save(ada, "", "Second", 2)).hasStatus(302);
        assertThat(cloning.room(room())).containsEntry("name", "Second");
    }

    @Test
    void changeMadeElsewhereIsToldAndNothingIsLost() {
        save(ada, "", "First", 1);

        assertThat(save(ada, "", "Second", 1))
                .hasStatus(409)
                .bodyText()
                .contains("This was changed elsewhere meanwhile", "First", "value=\"Second\"", "value=\"2\"");
        assertThat(cloning.find(ada, job).metadata().name()).isEqualTo("First");
        assertThat(save(ada, "", "Second", 2)).hasStatus(302);
    }

    @Test
    void emptyNameIsToldAtItsField() {
        assertThat(save(ada, "", "", 1)).hasStatus(422).bodyText().contains("The name must have 1 to 255 characters.");
        assertThat(cloning.find(ada, job).metadata().name()).isEqualTo("Copy");
    }

    @Test
    void savingFromTheDialogAnswersThatItIsSavedAndTheNextVersion() {
        assertThat(mvc.post()
                        .uri("/clones/" + job)
                        .param("name", "Better")
                        .param("version", "1")
                        .header("HX-Request", "true")
                        .with(campus.as(ada)))
                .hasStatusOk()
                .bodyText()
                .contains("Saved.", "id=\"clone-version\"", "value=\"2\"")
                .doesNotContain("<html", "name=\"description\"");
    }

    @Test
    void withoutJavaScriptLookingAgainSavesWhatWasTyped() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/clones/" + job);
            assertThat(page.querySelectorAll("meta[http-equiv]")).isEmpty();

            HtmlPage pending = lookAgain(page, "First");
            assertThat(pending.asNormalizedText()).contains("Clone room in progress", "Saved.");
            copyRoom.copy(job);
            HtmlPage ready = lookAgain(pending, "Second");

            assertThat(ready.asNormalizedText())
                    .contains("Clone room is ready", "Go to new room")
                    .doesNotContain("look again");
            assertThat(ready.getForms().get(0).getInputByName("name").getValue())
                    .isEqualTo("Second");
        }
        assertThat(cloning.room(room())).containsEntry("name", "Second");
    }

    @Test
    void failureIsToldInPlainWordsWithAWayToTryAgain() {
        failClone.fail(job, "source-deleted");

        assertThat(get(ada, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Clone room failed", "The original room was deleted while it was being cloned.", "Retry");
        assertThat(cloning.notifications(ada)).containsExactly("clone-failed Copy /clones/" + job);
    }

    @Test
    void retryMakesTheCopyAfterAll() {
        failClone.fail(job, "clone-failed");

        assertThat(save(ada, "/attempts", "Second try", 1)).hasStatus(302);
        await().untilAsserted(() -> assertThat(cloning.find(ada, job).isReady()).isTrue());
        assertThat(cloning.room(room())).containsEntry("name", "Second try");
    }

    @Test
    void retryOfAReadyJobMakesNoSecondRoom() {
        copyRoom.copy(job);
        assertThat(save(ada, "/attempts", "Again", 1)).hasStatus(302);
        assertThat(cloning.copies(cells)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance like :job")
                        .param("job", job + "-%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goingToTheNewRoomNeedsNoMoreNotice() {
        copyRoom.copy(job);
        assertThat(get(ada, "/room")).hasStatus(302).redirectedUrl().startsWith("/rooms/" + room());
        assertThat(jdbc.sql("select count(*) from notification where user_id = :user and seen_at is null")
                        .param("user", ada.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static HtmlPage lookAgain(HtmlPage page, String typed) throws IOException {
        page.getForms().get(0).getInputByName("name").setValue(typed);
        return page.<HtmlButton>getFirstByXPath("//button[.='Save and look again']")
                .click();
    }

    private RoomId room() {
        return cloning.find(ada, job).room();
    }

    private MvcTestResult get(Person person, String part) {
        return mvc.get().uri("/clones/" + job + part).with(campus.as(person)).exchange();
    }

    private MvcTestResult save(Person person, String part, String name, int version) {
        return mvc.post()
                .uri("/clones/" + job + part)
                .param("name", name)
                .param("description", "")
                .param("tags", "")
                .param("version", "" + version)
                .with(campus.as(person))
                .exchange();
    }
}
