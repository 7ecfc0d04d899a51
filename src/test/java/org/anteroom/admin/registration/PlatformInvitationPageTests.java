package org.anteroom.admin.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.admin.Console;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class PlatformInvitationPageTests {

    private static final String PAGE = Console.HOST + "/admin/registrations/invitations";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    MockMvcTester tester;

    @Test
    void linkIsShownOnceListedAndWithdrawn() throws IOException {
        try (WebClient browser = Console.signedIn(jdbc, mvc)) {
            HtmlPage made = make(browser.getPage(PAGE), "Hogwarts");
            String link = made.<HtmlInput>querySelector("#link").getValue();
            assertThat(link).startsWith("http://localhost:8080/lti/register?invite=");
            String path = link.substring("http://localhost:8080".length());
            assertThat(tester.get().uri(path)).hasStatusOk();

            HtmlPage again = browser.getPage(PAGE);
            assertThat(again.asXml()).contains("Hogwarts").doesNotContain(link);
            HtmlPage gone = again.<HtmlButton>querySelector("button[aria-label='Withdraw the link for Hogwarts']")
                    .click();
            assertThat(gone.asNormalizedText()).contains("Withdrawn");
            assertThat(tester.get().uri(path)).hasStatus(410);

            assertThat(browser.<HtmlPage>getPage(PAGE).asNormalizedText())
                    .contains("This registration link was withdrawn");
        }
    }

    @Test
    void linkWithoutALabelIsRefused() throws IOException {
        try (WebClient browser = Console.signedIn(jdbc, mvc)) {
            HtmlPage refused = make(browser.getPage(PAGE), " ");
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(refused.asNormalizedText()).contains("Say for whom");
        }
    }

    private static HtmlPage make(HtmlPage page, String label) throws IOException {
        page.<HtmlInput>getElementByName("label").setValue(label);
        return page.<HtmlButton>querySelector("form[action*=invitations] button.btn-primary")
                .click();
    }
}
