package org.anteroom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Chat and questions as browsers without JavaScript have them. */
@AnteroomTest
class TalkPageTests {

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private TalkLesson meeting;
    private WebClient sams;
    private WebClient chloes;

    @BeforeEach
    void openBrowsers() {
        meeting = new TalkLesson(campus, jdbc, mvc);
        sams = campus.browser(meeting.sam);
        chloes = campus.browser(meeting.chloe);
    }

    @AfterEach
    void closeBrowsers() {
        sams.close();
        chloes.close();
    }

    @Test
    void messageIsWrittenAnsweredLikedAndDeleted() throws IOException {
        HtmlPage written = write(open(sams, meeting.sam, "chat"), "Hello");
        assertThat(written.getUrl().getPath()).endsWith("/chat");
        assertThat(written.getUrl().getRef()).startsWith("message-");

        HtmlPage hers = open(chloes, meeting.chloe, "chat");
        HtmlPage answering =
                hers.<HtmlAnchor>getFirstByXPath("//a[@data-reply]").click();
        assertThat(answering.asNormalizedText()).contains("In answer to Sam");
        HtmlPage answered = write(answering, "Hello Sam");
        assertThat(answered.asNormalizedText()).contains("In answer to Sam Hello");

        HtmlPage liked = press(answered, "like");
        assertThat(liked.<HtmlButton>getFirstByXPath("//form[@data-act='like']//button")
                        .getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(press(liked, "like")
                        .<HtmlButton>getFirstByXPath("//form[@data-act='like']//button")
                        .getAttribute("aria-pressed"))
                .isEqualTo("false");
        HtmlPage deleted = press(open(sams, meeting.sam, "chat"), "delete");
        assertThat(deleted.asNormalizedText())
                .contains("In answer to a message that is gone", "Hello Sam")
                .doesNotContain("Sam Hello");
    }

    @Test
    void moderatorPinsBlocksAndClears() throws IOException {
        write(open(sams, meeting.sam, "chat"), "Hello");
        HtmlPage pinned = press(open(chloes, meeting.chloe, "chat"), "pin");
        assertThat(pinned.<HtmlElement>getFirstByXPath("//ul[@data-pinned]").asNormalizedText())
                .contains("Sam", "Hello");
        assertThat(press(pinned, "unpin").<HtmlElement>getFirstByXPath("//ul[@data-pinned]/li"))
                .isNull();
        HtmlPage blocked = press(open(chloes, meeting.chloe, "chat"), "block");
        assertThat(open(sams, meeting.sam, "chat").asNormalizedText()).contains("A moderator has paused your writing");
        press(blocked, "unblock");
        write(open(sams, meeting.sam, "chat"), "Sorry");
        assertThat(press(open(chloes, meeting.chloe, "chat"), "clear").asNormalizedText())
                .contains("No messages yet.")
                .doesNotContain("Sorry");
    }

    @Test
    void whatIsRefusedComesBackWithTheReason() throws IOException {
        HtmlPage refused = write(open(sams, meeting.sam, "chat"), "x".repeat(2001));
        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(refused.asNormalizedText()).contains("This message is too long");
        assertThat(write(refused, "Shorter").asNormalizedText()).contains("Shorter");
    }

    @Test
    void questionIsAskedTakenAnsweredAndPublished() throws IOException {
        HtmlPage asked = send(open(sams, meeting.sam, "questions"), "ask", "Why?");
        assertThat(asked.asNormalizedText()).contains("Your questions", "Waiting", "Why?");
        HtmlPage taken = press(open(chloes, meeting.chloe, "questions"), "take");
        assertThat(taken.asNormalizedText()).contains("Taken by you", "Sam", "Why?");
        HtmlPage answered = send(taken, "answer", "Because");
        assertThat(answered.asNormalizedText()).contains("Answered privately", "Because", "No question is waiting");
        assertThat(press(answered, "publish").asNormalizedText()).contains("Published");
        HtmlPage reopened = press(open(chloes, meeting.chloe, "questions"), "reopen");
        assertThat(reopened.asNormalizedText()).contains("Questions waiting: 1");
        assertThat(press(reopened, "dismiss").asNormalizedText()).contains("Closed", "No question is waiting");
    }

    private HtmlPage open(WebClient browser, Person person, String place) throws IOException {
        return browser.getPage("http://localhost/rooms/" + meeting.room + "/" + place + "?visit="
                + person.visit().key());
    }

    private static HtmlPage write(HtmlPage page, String text) throws IOException {
        return send(page, "write", text);
    }

    private static HtmlPage send(HtmlPage page, String act, String text) throws IOException {
        HtmlForm form = page.getFirstByXPath("//form[@data-act='" + act + "']");
        form.getTextAreaByName("text").setText(text);
        return press(page, act);
    }

    private static HtmlPage press(HtmlPage page, String act) throws IOException {
        return page.<HtmlButton>getFirstByXPath("//form[@data-act='" + act + "']//button")
                .click();
    }
}
