package org.anteroom.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.anteroom.AnteroomTest;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Operators come and go. From one address, as all of a test's browsers are, thirty sign-ins would do for a minute. */
@AnteroomTest
@TestPropertySource(properties = {"anteroom.rate-limits.signin=1000", "anteroom.rate-limits.password=3"})
class SignInTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private final String name = "grace-" + UUID.randomUUID();

    @Test
    void operatorSignsInAndOut() throws IOException {
        Console.addOperator(jdbc, name);
        try (WebClient browser = Console.browser(mvc)) {
            HtmlPage home = Console.signIn(browser, " " + name.toUpperCase(Locale.ROOT) + " ", Console.PASSWORD);
            assertThat(home.getUrl().getPath()).isEqualTo("/admin/registrations");
            HtmlPage out = home.<HtmlButton>querySelector("form[action*='/admin/logout'] button")
                    .click();
            assertThat(out.asNormalizedText()).contains("You are signed out");
            assertThat(path(browser, "/admin/registrations")).isEqualTo("/admin/login");
        }
    }

    @Test
    void signInLeadsToThePageThatWasAskedFor() throws IOException {
        Console.addOperator(jdbc, name);
        try (WebClient browser = Console.browser(mvc)) {
            browser.getPage(Console.HOST + "/admin/keys");
            assertThat(Console.signIn(browser, name, Console.PASSWORD).getUrl().getPath())
                    .isEqualTo("/admin/keys");
        }
    }

    @Test
    void wrongPasswordAndUnknownNameAreToldAlike() throws IOException {
        Console.addOperator(jdbc, name);
        try (WebClient browser = Console.browser(mvc)) {
            String wrong = Console.signIn(browser, name, "wrong").asNormalizedText();
            String unknown = Console.signIn(browser, "nobody-" + name, "wrong").asNormalizedText();
            assertThat(wrong).contains("Name or password is not right").isEqualTo(unknown);
        }
    }

    @Test
    void manyAttemptsForOneOperatorAreStoppedWithTheRightPasswordToo() throws IOException {
        Console.addOperator(jdbc, name);
        try (WebClient browser = Console.browser(mvc)) {
            for (int i = 0; i < 3; i++) {
                Console.signIn(browser, name, "wrong" + i);
            }
            assertThat(Console.signIn(browser, name, Console.PASSWORD).asNormalizedText())
                    .contains("Too many attempts");
            Console.addOperator(jdbc, "other-" + name);
            assertThat(Console.signIn(browser, "other-" + name, Console.PASSWORD)
                            .getUrl()
                            .getPath())
                    .isEqualTo("/admin/registrations");
        }
    }

    @Test
    void removedOperatorIsOutAtOnce() throws IOException {
        Console.addOperator(jdbc, name);
        try (WebClient browser = Console.browser(mvc);
                WebClient other = Console.signedIn(jdbc, mvc)) {
            Console.signIn(browser, name, Console.PASSWORD);
            HtmlPage list = other.getPage(Console.HOST + "/admin/operators");
            HtmlPage question = list.<HtmlAnchor>querySelector("a[aria-label='Remove " + name + "']")
                    .click();
            assertThat(question.asNormalizedText()).contains("Remove " + name + "?", "Cancel");
            assertThat(path(browser, "/admin/registrations")).isEqualTo("/admin/registrations");
            HtmlPage removed =
                    question.<HtmlButton>querySelector("main form button").click();
            assertThat(removed.asNormalizedText())
                    .contains("signed out everywhere")
                    .doesNotContain(name);
            assertThat(path(browser, "/admin/registrations")).isEqualTo("/admin/login");
        }
    }

    @Test
    void newPasswordEndsEverySignIn() throws IOException {
        Console.addOperator(jdbc, name);
        try (WebClient browser = Console.browser(mvc);
                WebClient second = Console.browser(mvc)) {
            Console.signIn(browser, name, Console.PASSWORD);
            Console.signIn(second, name, Console.PASSWORD);
            HtmlPage form = browser.getPage(Console.HOST + "/admin/password");
            form.<HtmlInput>getElementByName("current").setValue(Console.PASSWORD);
            form.<HtmlInput>getElementByName("password").setValue("a better one than that");
            form.<HtmlInput>getElementByName("repeated").setValue("a better one than that");
            HtmlPage done = form.<HtmlButton>querySelector("main button").click();
            assertThat(done.asNormalizedText()).contains("The password is changed");
            assertThat(path(second, "/admin/registrations")).isEqualTo("/admin/login");
        }
    }

    @Test
    void invitationMakesOneOperatorAndNoSecond() throws IOException {
        try (WebClient browser = Console.signedIn(jdbc, mvc);
                WebClient guest = Console.browser(mvc)) {
            HtmlPage list = browser.getPage(Console.HOST + "/admin/operators");
            HtmlPage made = list.<HtmlButton>querySelector("form[action*=invitations] button")
                    .click();
            String link = made.<HtmlInput>getHtmlElementById("link").getValue();
            String address = Console.HOST + link.substring(link.indexOf("/admin"));
            HtmlPage form = guest.getPage(address);
            form.<HtmlInput>getElementByName("name").setValue(name);
            form.<HtmlInput>getElementByName("password").setValue("short");
            form.<HtmlInput>getElementByName("repeated").setValue("short");
            HtmlPage again = form.<HtmlButton>querySelector("main button").click();
            assertThat(again.asNormalizedText()).contains("at least 12 characters");
            again.<HtmlInput>getElementByName("password").setValue(Console.PASSWORD);
            again.<HtmlInput>getElementByName("repeated").setValue(Console.PASSWORD);
            HtmlPage done = again.<HtmlButton>querySelector("main button").click();
            assertThat(done.asNormalizedText()).contains("The account is made");
            assertThat(guest.<HtmlPage>getPage(address).getWebResponse().getStatusCode())
                    .isEqualTo(404);
            assertThat(Console.signIn(guest, name, Console.PASSWORD).getUrl().getPath())
                    .isEqualTo("/admin/registrations");
        }
    }

    private static String path(WebClient browser, String path) throws IOException {
        return browser.<HtmlPage>getPage(Console.HOST + path).getUrl().getPath();
    }
}
