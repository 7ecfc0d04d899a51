package org.anteroom.collaboration;

import static org.anteroom.RoomTab.form;
import static org.anteroom.RoomTab.save;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.RoomTab;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tab and the editor as a browser without JavaScript has them. */
@AnteroomTest
class InteractionPageTests {

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    private RoomTab tab;

    @BeforeEach
    void openBrowser() {
        tab = new RoomTab(campus, "interactions");
    }

    @AfterEach
    void closeBrowser() {
        tab.close();
    }

    @Test
    void emptyTabOffersEveryType() throws IOException {
        HtmlPage page = tab.open("");

        assertThat(page.asNormalizedText()).contains("Nothing is prepared yet");
        for (InteractionType type : InteractionType.values()) {
            assertThat(page.getAnchorByHref(tab.link("/new?type=" + type))
                            .<HtmlPage>click()
                            .getElementById("prompt"))
                    .as("editor of %s", type)
                    .isNotNull();
        }
    }

    @Test
    void pollIsSavedAndComesBackAsItWas() throws IOException {
        HtmlPage editor = tab.open("/new?type=POLL");
        fill(editor, "Tea or coffee?", "Tea", "Coffee");
        form(editor).getInputByName("multipleAnswers").setChecked(true);
        form(editor).getInputByName("resultsShared").setChecked(false);
        form(editor).getSelectByName("duration").setSelectedAttribute("60", true);
        HtmlPage list = save(editor);

        assertThat(list.asNormalizedText()).contains("Saved.", "Tea or coffee?", "Draft");
        HtmlForm saved = form(list.getAnchorByText("Tea or coffee?").click());
        assertThat(saved.getTextAreaByName("prompt").getText()).isEqualTo("Tea or coffee?");
        assertThat(saved.getInputByName("options[0].label").getValue()).isEqualTo("Tea");
        assertThat(saved.getInputByName("options[1].label").getValue()).isEqualTo("Coffee");
        assertThat(saved.getInputByName("multipleAnswers").isChecked()).isTrue();
        assertThat(saved.getInputByName("resultsShared").isChecked()).isFalse();
        assertThat(saved.getSelectByName("duration").getSelectedOptions().get(0).getValueAttribute())
                .isEqualTo("60");
    }

    @Test
    void eachTypeComesBackAsItWas() throws IOException {
        HtmlPage quiz = tab.open("/new?type=QUIZ");
        fill(quiz, "2 + 2?", "3", "4");
        form(quiz).getInputByName("options[1].correct").setChecked(true);
        HtmlForm savedQuiz = reopened(quiz, "2 + 2?");
        assertThat(savedQuiz.getInputByName("options[0].correct").isChecked()).isFalse();
        assertThat(savedQuiz.getInputByName("options[1].correct").isChecked()).isTrue();

        HtmlPage rating = tab.open("/new?type=RATING");
        fill(rating, "I can follow.");
        form(rating).getInputByName("scale").setValue("7");
        assertThat(reopened(rating, "I can follow.").getInputByName("scale").getValue())
                .isEqualTo("7");

        HtmlPage cloud = tab.open("/new?type=WORD_CLOUD");
        fill(cloud, "What is a cell?");
        form(cloud).getInputByName("words").setValue("2");
        assertThat(reopened(cloud, "What is a cell?").getInputByName("words").getValue())
                .isEqualTo("2");

        HtmlPage announcement = tab.open("/new?type=ANNOUNCEMENT");
        fill(announcement, "Room moved");
        form(announcement).getInputByName("linkUrl").setValue("https://example.edu/map");
        form(announcement).getInputByName("linkLabel").setValue("Map");
        HtmlForm savedAnnouncement = reopened(announcement, "Room moved");
        assertThat(savedAnnouncement.getInputByName("linkUrl").getValue()).isEqualTo("https://example.edu/map");
        assertThat(savedAnnouncement.getInputByName("linkLabel").getValue()).isEqualTo("Map");
    }

    @Test
    void optionRowsGrowAndShrinkAndKeepWhatWasTyped() throws IOException {
        HtmlPage editor = tab.open("/new?type=POLL");
        fill(editor, "Which?", "one", "two");
        HtmlPage grown = button(editor, "Add an option").click();
        form(grown).getInputByName("options[2].label").setValue("three");
        assertThat(form(grown).getInputByName("options[2].label").hasAttribute("autofocus"))
                .isTrue();

        HtmlPage shrunk = grown.<HtmlButton>getFirstByXPath("//button[@aria-label='Remove option 1']")
                .click();
        assertThat(form(shrunk).getTextAreaByName("prompt").getText()).isEqualTo("Which?");
        assertThat(form(shrunk).getInputByName("options[0].label").getValue()).isEqualTo("two");
        assertThat(form(shrunk).getInputByName("options[1].label").getValue()).isEqualTo("three");
        assertThat(shrunk.querySelectorAll("#options input")).hasSize(2);
        assertThat(shrunk.asNormalizedText()).doesNotContain("Remove option");
        assertThat(save(shrunk).asNormalizedText()).contains("Saved.");
    }

    @Test
    void tenRowsAreTheMost() throws IOException {
        HtmlPage editor = tab.open("/new?type=POLL");
        for (int rows = 2; rows < 10; rows++) {
            editor = button(editor, "Add an option").click();
        }
        assertThat(editor.querySelectorAll("#options input")).hasSize(10);
        assertThat(editor.asNormalizedText()).doesNotContain("Add an option");
    }

    @Test
    void refusedFormNamesItsProblemsAndKeepsTheText() throws IOException {
        HtmlPage editor = tab.open("/new?type=POLL");
        fill(editor, "x".repeat(301), "only one");
        HtmlPage refused = save(editor);

        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(refused.getElementById("prompt-problem").asNormalizedText()).isEqualTo("Write 1 to 300 characters.");
        assertThat(refused.getElementById("options-problem").asNormalizedText()).isEqualTo("Give 2 to 10 options.");
        assertThat(form(refused).getInputByName("options[0].label").getValue()).isEqualTo("only one");
    }

    @Test
    void refusedChangeIsNotSaved() throws IOException {
        HtmlPage editor = edit(savedPoll("Which?"));
        fill(editor, "");
        HtmlPage refused = save(editor);

        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(tab.open("").asNormalizedText()).contains("Which?");
    }

    @Test
    void secondSaverIsToldAndKeepsTheirText() throws IOException {
        HtmlPage list = savedPoll("Which?");
        HtmlPage mine = edit(list);
        HtmlPage theirs = edit(list);
        fill(theirs, "Theirs?");
        save(theirs);
        fill(mine, "Mine?");
        HtmlPage told = save(mine);

        assertThat(told.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(told.asNormalizedText()).contains("Somebody else saved this interaction");
        assertThat(form(told).getTextAreaByName("prompt").getText()).isEqualTo("Mine?");
        assertThat(tab.open("").asNormalizedText()).contains("Theirs?").doesNotContain("Mine?");
        assertThat(save(told).asNormalizedText()).contains("Mine?").doesNotContain("Theirs?");
    }

    @Test
    void textForADeletedOneBecomesANewDraft() throws IOException {
        HtmlPage list = savedPoll("Which?");
        HtmlPage mine = edit(list);
        delete(list);
        fill(mine, "Mine?");
        HtmlPage told = save(mine);

        assertThat(told.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(save(told).asNormalizedText()).contains("Mine?", "Deleted (1)");
    }

    @Test
    void timeOfTheOwnZoneSchedulesAndNoTimeUnschedules() throws IOException {
        HtmlPage editor = edit(savedPoll("Which?"));
        form(editor).getInputByName("opensAt").setValue("2099-07-01T09:30");
        form(editor).getInputByName("zone").setValue("Europe/Berlin");
        HtmlPage list = save(editor);
        assertThat(list.asNormalizedText()).contains("Scheduled", "2099-07-01 07:30 UTC");

        HtmlPage scheduled = edit(list);
        assertThat(form(scheduled).getInputByName("opensAt").getValue()).isEqualTo("2099-07-01T07:30");
        assertThat(form(scheduled).getInputByName("zone").getValue()).isEqualTo("UTC");
        form(scheduled).getInputByName("opensAt").setValue("");
        assertThat(save(scheduled).asNormalizedText()).contains("Draft").doesNotContain("Scheduled");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01T09:00, UTC, This time has passed", "2099-01-01T09:00, Mars, Give a date with a time"})
    void timeThatCannotBeIsRefused(String time, String zone, String message) throws IOException {
        HtmlPage editor = edit(savedPoll("Which?"));
        form(editor).getInputByName("opensAt").setValue(time);
        form(editor).getInputByName("zone").setValue(zone);
        HtmlPage refused = save(editor);

        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(refused.getElementById("opensAt-problem").asNormalizedText()).startsWith(message);
    }

    @Test
    void deletionCanBeUndoneAtOnceAndLater() throws IOException {
        HtmlPage deleted = delete(savedPoll("Which?"));
        assertThat(deleted.asNormalizedText()).contains("“Which?” was deleted.", "Deleted (1)", "Nothing is prepared");
        HtmlPage restored = button(deleted, "Undo").click();
        assertThat(restored.asNormalizedText()).contains("Which?", "Draft").doesNotContain("Deleted");

        delete(restored);
        HtmlPage later = tab.open("");
        HtmlButton undo = later.getFirstByXPath("//details[@id='deleted']//button");
        assertThat(undo.<HtmlPage>click().asNormalizedText()).contains("Draft").doesNotContain("Deleted");
    }

    @Test
    void closedOneOnlyOffersADuplicate() throws IOException {
        savedPoll("Which?");
        jdbc.sql("update interaction set state = 'CLOSED', opened_at = :at, closed_at = :at where room_id = :room")
                .param("at", Instant.parse("2026-01-01T00:00:00Z"))
                .param("room", tab.room().value())
                .update();
        HtmlPage closed = tab.open("").getAnchorByText("Which?").click();
        assertThat(closed.asNormalizedText())
                .contains("Duplicate it to ask again.")
                .doesNotContain("Save");

        HtmlPage copy = button(closed, "Duplicate as draft").click();
        assertThat(copy.asNormalizedText()).contains("Draft");
        assertThat(form(copy).getInputByName("options[1].label").getValue()).isEqualTo("two");
        assertThat(tab.open("").asNormalizedText()).contains("Closed", "Draft");
    }

    @Test
    void writtenTextIsNotMarkup() throws IOException {
        HtmlPage list = savedPoll("<img src=x onerror=alert(1)>");

        assertThat(list.asNormalizedText()).contains("<img src=x onerror=alert(1)>");
        assertThat(list.querySelectorAll("main img")).isEmpty();
    }

    @Test
    void longListHasAnotherPage() throws IOException {
        for (int number = 1; number <= 101; number++) {
            jdbc.sql("""
                    insert into interaction (room_id, number, type, state, prompt, multiple_answers, results_shared, version)
                    values (:room, :number, 'OPEN_ENDED', 'DRAFT', :prompt, false, false, 1)
                    """)
                    .param("room", tab.room().value())
                    .param("number", number)
                    .param("prompt", "Question " + number + ".")
                    .update();
        }
        HtmlPage first = tab.open("");
        assertThat(first.asNormalizedText()).contains("Question 100.").doesNotContain("Question 101.");
        HtmlPage second = first.getAnchorByText("Show more").click();
        assertThat(second.asNormalizedText()).contains("Question 101.").doesNotContain("Question 100.", "Show more");
    }

    private HtmlPage savedPoll(String question) throws IOException {
        HtmlPage editor = tab.open("/new?type=POLL");
        fill(editor, question, "one", "two");
        return save(editor);
    }

    private HtmlPage edit(HtmlPage list) throws IOException {
        return list.<HtmlAnchor>getFirstByXPath("//li[starts-with(@id, 'interaction-')]//a")
                .click();
    }

    private static HtmlPage delete(HtmlPage list) throws IOException {
        return list.<HtmlButton>getFirstByXPath("//button[starts-with(@aria-label, 'Delete')]")
                .click();
    }

    private static HtmlForm reopened(HtmlPage editor, String prompt) throws IOException {
        return form(save(editor).getAnchorByText(prompt).click());
    }

    private static HtmlButton button(HtmlPage page, String words) {
        return page.getFirstByXPath("//button[normalize-space()='" + words + "']");
    }

    private static void fill(HtmlPage editor, String prompt, String... options) {
        form(editor).getTextAreaByName("prompt").setText(prompt);
        for (int i = 0; i < options.length; i++) {
            form(editor).getInputByName("options[" + i + "].label").setValue(options[i]);
        }
    }
}
