package org.anteroom.lti.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BrowsersTests {

    private final Browsers browsers = at("https://tool.example");

    @Test
    void overHttpsTheCookieIsOneThatNoOtherHostCanPlant() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        browsers.remember(response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-anteroom-browser.")
                .contains("Path=/;", "Secure")
                .doesNotContain("Domain");
    }

    @Test
    void overHttpItIsOneThatBrowsersTakeFromThisMachine() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        at("http://localhost:8080").remember(response);
        assertThat(response.getHeader("Set-Cookie")).startsWith("anteroom-browser.");
    }

    @Test
    void eachCookieHasItsOwnNameSoThatFramesDoNotOverwriteEachOthers() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        browsers.remember(response);
        browsers.remember(response);

        assertThat(response.getHeaders("Set-Cookie").stream().map(it -> it.substring(0, it.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyCookiesOfOurMakingCount() {
        String ours = Tokens.random();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(
                new Cookie("anteroom-browser.planted", Tokens.random()),
                new Cookie("__Host-anteroom-browser.short", "short"),
                new Cookie("__Host-anteroom-browser.a", ours));

        assertThat(browsers.of(request)).containsExactly(ours);
    }

    private static Browsers at(String publicUrl) {
        return new Browsers(new AnteroomProperties(URI.create(publicUrl), Path.of("data"), null));
    }
}
