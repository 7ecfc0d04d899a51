package org.anteroom.admin.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.anteroom.AnteroomTest;
import org.anteroom.admin.Console;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What has to be typed into a platform is there to be copied. */
@AnteroomTest
class NewRegistrationPageTests {

    private static final String TOOL = "http://localhost:8080";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Product.class)
    void everyProductGetsTheAddressesAndParametersOfTheTool(Product product) throws IOException {
        try (WebClient browser = Console.signedIn(jdbc, mvc)) {
            HtmlPage page = page(browser, product);
            assertThat(page.asNormalizedText()).doesNotContain("??");
            assertThat(value(page, "target")).isEqualTo(TOOL + "/");
            assertThat(value(page, "login")).isEqualTo(TOOL + "/lti/login");
            assertThat(value(page, "redirect")).isEqualTo(TOOL + "/lti/launch");
            assertThat(value(page, "jwks")).isEqualTo(TOOL + "/.well-known/jwks.json");
            assertThat(value(page, "deep-link")).isEqualTo(TOOL + "/lti/launch");
            assertThat(page.<HtmlTextArea>getHtmlElementById("tool-custom").getText())
                    .contains(
                            "context_history=$Context.id.history\n",
                            "link_history=$ResourceLink.id.history\n",
                            "section_start=$CourseSection.timeFrame.begin\n",
                            "section_end=$CourseSection.timeFrame.end")
                    .matches(it ->
                            it.contains("moodle_groups=$Moodle.Person.userGroupIds") == (product == Product.MOODLE));
        }
    }

    @Test
    void canvasGetsItsConfigurationAndOthersTheDomainTheyAskFor() throws IOException {
        try (WebClient browser = Console.signedIn(jdbc, mvc)) {
            assertThat(value(page(browser, Product.CANVAS), "canvas")).isEqualTo(TOOL + "/lti/config/canvas.json");
            assertThat(value(page(browser, Product.BLACKBOARD), "domain")).isEqualTo("localhost:8080");
            assertThat(value(page(browser, Product.BRIGHTSPACE), "domain")).isEqualTo("localhost:8080");
        }
    }

    private static HtmlPage page(WebClient browser, Product product) throws IOException {
        return browser.getPage(Console.HOST + "/admin/registrations/new/" + product.code());
    }

    private static String value(HtmlPage page, String name) {
        return page.<HtmlInput>getHtmlElementById("tool-" + name).getValue();
    }
}
