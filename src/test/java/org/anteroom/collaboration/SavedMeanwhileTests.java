package org.anteroom.collaboration;

import static org.anteroom.RoomTab.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.RoomTab;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people have the same interaction open. */
@AnteroomTest
class SavedMeanwhileTests {

    @Autowired
    Campus campus;

    private RoomTab tab;

    @BeforeEach
    void openTab() {
        tab = new RoomTab(campus, "interactions");
    }

    @AfterEach
    void closeTab() {
        tab.close();
    }

    @Test
    void pageShowsWhatIsSavedNowBesideWhatWasWritten() throws IOException {
        HtmlPage list = save(blank(InteractionType.QUIZ), "2 + 2?");
        HtmlPage mine = list.getAnchorByText("2 + 2?").click();
        HtmlPage theirs = list.getAnchorByText("2 + 2?").click();
        form(theirs).getSelectByName("duration").setSelectedAttribute("60", true);
        form(theirs).getInputByName("opensAt").setValue("2999-01-01T10:00");
        save(theirs, "3 + 3?");

        HtmlPage refused = save(mine, "4 + 4?");

        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(refused.querySelector("details dl").asNormalizedText())
                .contains("3 + 3?", "Option A", "Correct", "Option B", "After 1 minute", "2999-01-01 10:00 UTC");
        assertThat(form(refused).getTextAreaByName("prompt").getText()).isEqualTo("4 + 4?");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsShown(InteractionType type) throws IOException {
        HtmlPage list = save(blank(type), "First");
        HtmlPage mine = list.getAnchorByText("First").click();
        HtmlPage theirs = list.getAnchorByText("First").click();
        save(theirs, "Second");

        assertThat(save(mine, "Third").querySelector("details dl").getTextContent())
                .contains("Second");
    }

    private HtmlPage blank(InteractionType type) throws IOException {
        HtmlPage editor = tab.open("/new?type=" + type);
        if (type.has(InteractionType.Part.OPTIONS)) {
            form(editor).getInputByName("options[0].label").setValue("Option A");
            form(editor).getInputByName("options[1].label").setValue("Option B");
        }
        if (type.has(InteractionType.Part.CORRECT_OPTIONS)) {
            form(editor).getInputByName("options[0].correct").setChecked(true);
        }
        if (type.has(InteractionType.Part.LINK)) {
            form(editor).getInputByName("linkLabel").setValue("Read on");
            form(editor).getInputByName("linkUrl").setValue("https://example.edu/");
        }
        return editor;
    }

    private static HtmlPage save(HtmlPage editor, String prompt) throws IOException {
        form(editor).getTextAreaByName("prompt").setText(prompt);
        return RoomTab.save(editor);
    }
}
