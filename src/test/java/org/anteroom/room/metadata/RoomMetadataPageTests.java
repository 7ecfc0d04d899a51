package org.anteroom.room.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class RoomMetadataPageTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    private ChannelId channel;
    private Person ada;
    private Person cora;
    private RoomId room;

    @BeforeEach
    void aRoomWithCoEditor() {
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
        cora = campus.contributor("Cora", channel);
        room = campus.room(channel, ada)
                .named("Cells")
                .described("<p>About <strong>cells</strong></p>")
                .tagged("biology", "term 1")
                .coEditedBy(cora)
                .create();
    }

    @Test
    void formShowsWhatIsSavedAndSavesWhatIsWritten() throws IOException {
        campus.room(channel, ada).tagged("lab").create();
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = open(browser);
            HtmlForm form = form(page);
            assertThat(form.getInputByName("name").getValue()).isEqualTo("Cells");
            assertThat(form.getInputByName("tags").getValue()).isEqualTo("biology, term 1");
            assertThat(form.getTextAreaByName("description").getText()).contains("<strong>cells</strong>");
            assertThat(page.querySelectorAll("datalist option")).hasSize(3);

            form.getInputByName("name").setValue("Tissues");
            form.getInputByName("tags").setValue("lab");
            HtmlPage saved = save(form);
            assertThat(saved.getUrl().getPath()).isEqualTo("/rooms/" + room);
            assertThat(saved.asNormalizedText())
                    .contains("Tissues", "About cells", "lab")
                    .doesNotContain("term 1");
        }
    }

    @Test
    void wrongFieldsAreNamedAndNothingWrittenIsLost() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlForm form = form(open(browser));
            form.getInputByName("name").setValue(" ");
            form.getTextAreaByName("description").setText("Kept");
            HtmlPage refused = save(form);
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(refused.getElementById("metadata-name-error").getTextContent())
                    .contains("255");
            assertThat(refused.getElementById("metadata-name").getAttribute("aria-describedby"))
                    .isEqualTo("metadata-name-error");
            assertThat(((HtmlTextArea) refused.getElementById("metadata-description")).getText())
                    .isEqualTo("Kept");
        }
    }

    @Test
    void secondSaverIsToldAndLosesNothing() throws IOException {
        try (WebClient first = campus.browser(ada);
                WebClient second = campus.browser(cora)) {
            HtmlForm adas = form(open(first));
            HtmlForm coras = form(open(second));
            adas.getInputByName("name").setValue("Ada's name");
            save(adas);

            coras.getInputByName("name").setValue("Cora's name");
            coras.getTextAreaByName("description").setText("Cora's text");
            HtmlPage told = save(coras);
            assertThat(told.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(told.<org.htmlunit.html.HtmlElement>querySelector("section[role=alert]")
                            .asNormalizedText())
                    .contains("Ada's name", "About cells");
            HtmlForm again = form(told);
            assertThat(again.getInputByName("name").getValue()).isEqualTo("Cora's name");
            assertThat(again.getTextAreaByName("description").getText()).isEqualTo("Cora's text");
            assertThat(title()).isEqualTo("Ada's name");

            save(again);
            assertThat(title()).isEqualTo("Cora's name");
        }
    }

    @Test
    void ofTwoSaversAtOnceOneIsTold() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService savers = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> save = () -> {
                start.await();
                return mvc.post()
                        .uri("/rooms/{id}/edit", room)
                        .param("name", "Mine")
                        .param("version", "1")
                        .with(campus.as(ada))
                        .exchange()
                        .getResponse()
                        .getStatus();
            };
            Future<Integer> one = savers.submit(save);
            Future<Integer> two = savers.submit(save);
            start.countDown();
            assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(302, 409);
        } finally {
            savers.shutdown();
        }
    }

    @Test
    void scriptsAreNotSaved() {
        mvc.post()
                .uri("/rooms/{id}/edit", room)
                .param("name", "<script>alert(1)</script>")
                .param("description", "<p>fine</p><script>alert(2)</script><img src=x onerror=alert(3)>")
                .param("tags", "<b>x</b>")
                .param("version", "1")
                .with(campus.as(ada))
                .exchange();
        assertThat(mvc.get().uri("/rooms/{id}", room).with(campus.as(ada)))
                .bodyText()
                .contains("fine", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "onerror", "<b>x");
    }

    private HtmlPage open(WebClient browser) throws IOException {
        return browser.getPage("http://localhost/rooms/" + room + "/edit");
    }

    private static HtmlForm form(HtmlPage page) {
        return page.querySelector("main form[method=post][action*='/edit']");
    }

    private static HtmlPage save(HtmlForm form) throws IOException {
        return form.<org.htmlunit.html.HtmlButton>querySelector("button:not([type])")
                .click();
    }

    private String title() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            return ((HtmlPage) browser.getPage("http://localhost/rooms/" + room)).getTitleText();
        }
    }
}
