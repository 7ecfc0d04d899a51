package org.anteroom.collaboration.answer;

import static org.anteroom.collaboration.LiveLesson.POLL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.collaboration.LiveLesson;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page as browsers without JavaScript have it. */
@AnteroomTest
class LivePageFormsTests {

    private LiveLesson lesson;
    private WebClient chloe;
    private WebClient ben;

    @BeforeEach
    void open(@Autowired Campus campus, @Autowired MockMvcTester mvc, @Autowired JdbcClient jdbc) {
        lesson = new LiveLesson(campus, mvc, jdbc);
        chloe = campus.browser(lesson.chloe);
        ben = campus.browser(lesson.ben);
    }

    @AfterEach
    void close() {
        chloe.close();
        ben.close();
    }

    @Test
    void pollIsLaunchedAnsweredChangedSharedClosedAndDeleted() throws IOException {
        lesson.draft(POLL);
        HtmlPage hers = button(page(chloe, lesson.chloe), "Launch").click();
        assertThat(hers.asNormalizedText()).contains("Close for all", "Answers: 0", "Nothing is prepared.");

        HtmlPage his = answered(page(ben, lesson.ben), "1", "Answer");
        assertThat(his.asNormalizedText()).contains("Your answer: Tea").doesNotContain("Answers:");
        his = answered(his, "2", "Change my answer");
        assertThat(his.asNormalizedText()).contains("Your answer: Coffee");

        hers = button(page(chloe, lesson.chloe), "Show results to everyone").click();
        assertThat(hers.asNormalizedText()).contains("Answers: 1");
        assertThat(page(ben, lesson.ben).asNormalizedText()).contains("Answers: 1");
        hers = button(hers, "Hide results").click();
        hers = button(hers, "Close for all").click();
        assertThat(page(ben, lesson.ben).asNormalizedText()).contains("The results are not shown.");
        hers = hers.<HtmlButton>getFirstByXPath("//button[starts-with(@aria-label, 'Delete')]")
                .click();
        assertThat(hers.asNormalizedText()).contains("The interaction was deleted.");
        assertThat(button(hers, "Undo").<HtmlPage>click().asNormalizedText()).contains("Tea or coffee?");
    }

    @Test
    void questionIsWrittenOnTheSpot() throws IOException {
        HtmlPage blank =
                page(chloe, lesson.chloe).getAnchorByText("Open-ended question").click();
        blank.<HtmlTextArea>getHtmlElementById("prompt").setText("Why?");
        HtmlPage hers = blank.<HtmlButton>getFirstByXPath("//button[contains(@class, 'btn-primary')]")
                .click();

        assertThat(hers.asNormalizedText()).contains("Why?", "Only moderators see the results.");
        assertThat(page(ben, lesson.ben).asNormalizedText()).contains("Why?");
    }

    private HtmlPage page(WebClient browser, Person person) throws IOException {
        return browser.getPage("http://localhost/rooms/" + lesson.room + "/live/interactions?visit="
                + person.visit().key());
    }

    private static HtmlPage answered(HtmlPage page, String choice, String button) throws IOException {
        for (HtmlInput option : page.<HtmlInput>getByXPath("//input[@name='choice']")) {
            ((HtmlRadioButtonInput) option).setChecked(option.getValue().equals(choice));
        }
        return button(page, button).click();
    }

    private static HtmlButton button(HtmlPage page, String words) {
        return page.getFirstByXPath("//button[normalize-space()='" + words + "']");
    }
}
