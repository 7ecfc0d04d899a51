package org.anteroom.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class ChannelPagesTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    private ChannelId channel;

    @BeforeEach
    void course() {
        channel = campus.channel("Biology");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method, path,           manager, contributor, member, observer, outsider
            GET,    '',             200,     200,         200,    200,      404
            POST,   /collaboration, 302,     403,         403,    403,      404
            DELETE, /collaboration, 302,     403,         403,    403,      404
            GET,    /rooms/new,     200,     200,         403,    403,      404
            POST,   /rooms/new,     302,     302,         403,    403,      404
            """)
    void routeAnswersByRole(
            String method, String path, int manager, int contributor, int member, int observer, int outsider) {
        assertThat(ask(method, path, campus.manager("Ada", channel))).isEqualTo(manager);
        assertThat(ask(method, path, campus.contributor("Cora", channel))).isEqualTo(contributor);
        assertThat(ask(method, path, campus.member("Sam", channel))).isEqualTo(member);
        assertThat(ask(method, path, campus.observer("Olga", channel))).isEqualTo(observer);
        assertThat(ask(method, path, campus.person("Eve"))).isEqualTo(outsider);
        Person late = campus.join(
                campus.person("Late"),
                channel,
                ChannelRole.MANAGER,
                Instant.now().minus(Duration.ofDays(8)));
        assertThat(ask(method, path, late)).isEqualTo(outsider);
    }

    @Test
    void myChannelsAreThoseThatIBelongTo() {
        campus.channel("Chemistry");
        Person ada = campus.manager("Ada", channel);
        assertThat(mvc.get().uri("/channels").with(campus.as(ada)))
                .hasStatusOk()
                .bodyText()
                .contains("Biology", "Manager")
                .doesNotContain("Chemistry");
    }

    @Test
    void managerSwitchesCollaborationOffAndOn() throws IOException {
        try (WebClient browser = campus.browser(campus.manager("Ada", channel))) {
            String button = "button[role=switch][aria-describedby=collaboration-hint]";
            HtmlPage page = browser.getPage("http://localhost/channels/" + channel + "/manage/meeting-room");
            HtmlButton on = page.querySelector(button);
            assertThat(on.getTextContent()).isEqualTo("Chat & collaboration (C&C)");
            assertThat(on.getAttribute("aria-checked")).isEqualTo("true");

            HtmlButton off = on.<HtmlPage>click().querySelector(button);
            assertThat(off.getAttribute("aria-checked")).isEqualTo("false");

            HtmlButton again = off.<HtmlPage>click().querySelector(button);
            assertThat(again.getAttribute("aria-checked")).isEqualTo("true");
        }
    }

    @Test
    void newRoomIsUnpublishedAndOwnedByWhoMadeIt() throws IOException {
        Person cora = campus.contributor("Cora", channel);
        try (WebClient browser = campus.browser(cora)) {
            HtmlPage page = browser.getPage("http://localhost/channels/" + channel);
            HtmlPage form = page.getAnchorByText("New room").click();
            form.<org.htmlunit.html.HtmlInput>getElementByName("name").setValue("Cells");
            form.<org.htmlunit.html.HtmlInput>getElementByName("tags").setValue("lab, term 1");
            HtmlPage made = form.<HtmlButton>querySelector("main form button:not([type])")
                    .click();
            assertThat(made.asNormalizedText()).contains("Cells", "Not published", "Cora", "lab", "term 1");
        }
    }

    private int ask(String method, String path, Person person) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri("/channels/" + channel + path)
                .param("name", "Cells")
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
