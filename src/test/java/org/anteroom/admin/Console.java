package org.anteroom.admin;

import java.io.IOException;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;

/** An operator at a browser. Addresses begin with {@code https://localhost}: the cookie of operators is secure. */
public final class Console {

    public static final String PASSWORD = "correct horse battery";
    public static final String HOST = "https://localhost";

    private static final String HASH =
            new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4).encode(PASSWORD);

    private Console() {}

    /** Makes the account without a page. */
    public static void addOperator(JdbcClient jdbc, String name) {
        java.time.Instant now = java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        jdbc.sql("insert into operator_account (name, password_hash, password_since, created_at) values (?, ?, ?, ?)")
                .params(name, "{bcrypt}" + HASH, now, now)
                .update();
    }

    /** Without JavaScript, as every page must work. */
    public static WebClient browser(MockMvc mvc) {
        WebClient browser = MockMvcWebClientBuilder.mockMvcSetup(mvc).build();
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        return browser;
    }

    public static HtmlPage signIn(WebClient browser, String name, String password) throws IOException {
        HtmlPage page = browser.getPage(HOST + "/admin/login");
        page.<HtmlInput>getElementByName("username").setValue(name);
        page.<HtmlInput>getElementByName("password").setValue(password);
        return page.<HtmlButton>querySelector("main button").click();
    }

    /** A browser in which a new operator is signed in. */
    public static WebClient signedIn(JdbcClient jdbc, MockMvc mvc) throws IOException {
        String name = "op-" + java.util.UUID.randomUUID();
        addOperator(jdbc, name);
        WebClient browser = browser(mvc);
        signIn(browser, name, PASSWORD);
        return browser;
    }
}
