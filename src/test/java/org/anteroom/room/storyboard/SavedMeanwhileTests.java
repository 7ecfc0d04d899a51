package org.anteroom.room.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
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

    private RoomId room;
    private WebClient browser;

    @BeforeEach
    void openBrowser() {
        var biology = campus.channel("Biology");
        var ada = campus.manager("Ada", biology);
        room = campus.room(biology, ada).named("Cells").create();
        browser = campus.browser(ada);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void pageShowsWhatIsSavedNowBesideWhatWasWritten() throws IOException {
        HtmlPage list = save(open("/new?kind=TEXT"), "Welcome");
        HtmlPage mine = list.getAnchorByText("Welcome").click();
        HtmlPage theirs = list.getAnchorByText("Welcome").click();
        HtmlForm written = theirs.getHtmlElementById("editor");
        written.getTextAreaByName("content").setText("<p>Hello <strong>all</strong></p>");
        written.getTextAreaByName("speakerNotes").setText("Smile\n& wait");
        written.getInputByName("minutes").setValue("7");
        save(theirs, "Good morning");

        HtmlPage refused = save(mine, "Good evening");

        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(refused.querySelector(".alert summary").getTextContent()).isEqualTo("See what is saved now");
        assertThat(refused.querySelector("details dl").getTextContent())
                .contains("Good morning", "Hello all", "Smile\n& wait", "7");
        assertThat(refused.<HtmlForm>getHtmlElementById("editor")
                        .getInputByName("title")
                        .getValue())
                .isEqualTo("Good evening");
    }

    private HtmlPage save(HtmlPage editor, String title) throws IOException {
        HtmlForm form = editor.getHtmlElementById("editor");
        form.getInputByName("title").setValue(title);
        return form.<HtmlButton>getFirstByXPath(".//button[.='Save']").click();
    }

    private HtmlPage open(String path) throws IOException {
        return browser.getPage("http://localhost:8080/rooms/" + room + "/storyboard" + path);
    }
}
