package org.anteroom.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AnteroomTest
class SignInTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campus campus;

    private final String name = "grace-" + UUID.randomUUID();

    @Test
    void operatorSignsInAndOut() throws IOException {
        Console.addOperator(jdbc, name);
        try (WebClient browser = Console.browser(mvc)) {
            HtmlPage home = Console.signIn(browser, " " + name.toUpperCase() + " ", Console.PASSWORD);
            assertThat(home.getUrl().getPath()).isEqualTo("/admin/registrations");
            assertThat(home.asNormalizedText()).contains("Platforms");
            HtmlPage out = home.<HtmlButton>querySelector("form[action*='/admin/logout'] button")
                    .click();
            assertThat(out.asNormalizedText()).contains("You are signed out");
            HtmlPage again = browser.getPage(Console.HOST + "/admin/registrations");
            assertThat(again.getUrl().getPath()).isEqualTo("/admin/login");
        }
    }
}
