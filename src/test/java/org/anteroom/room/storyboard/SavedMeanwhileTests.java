package org.anteroom.room.storyboard;

import static org.anteroom.RoomTab.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.RoomTab;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people have the same item open. */
@AnteroomTest
class SavedMeanwhileTests {

    @Autowired
    Campus campus;

    private RoomTab tab;

    @BeforeEach
    void openTab() {
        tab = new RoomTab(campus, "storyboard");
    }

    @AfterEach
    void closeTab() {
        tab.close();
    }

    @Test
    void pageShowsWhatIsSavedNowBesideWhatWasWritten() throws IOException {
        HtmlPage list = save(tab.open("/new?kind=TEXT"), "Welcome");
        HtmlPage mine = list.getAnchorByText("Welcome").click();
        HtmlPage theirs = list.getAnchorByText("Welcome").click();
        HtmlForm written = form(theirs);
        written.getTextAreaByName("content").setText("<p>Hello <strong>all</strong></p>");
        written.getTextAreaByName("speakerNotes").setText("Smile\n& wait");
        written.getInputByName("minutes").setValue("7");
        save(theirs, "Good morning");

        HtmlPage refused = save(mine, "Good evening");

        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(refused.querySelector(".alert summary").getTextContent()).isEqualTo("See what is saved now");
        assertThat(refused.querySelector("details dl").getTextContent())
                .contains("Good morning", "Hello all", "Smile\n& wait", "7");
        assertThat(form(refused).getInputByName("title").getValue()).isEqualTo("Good evening");
    }

    private static HtmlPage save(HtmlPage editor, String title) throws IOException {
        form(editor).getInputByName("title").setValue(title);
        return RoomTab.save(editor);
    }
}
