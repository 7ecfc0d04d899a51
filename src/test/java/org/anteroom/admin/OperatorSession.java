package org.anteroom.admin;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A signed-in operator for requests without a browser. */
record OperatorSession(Cookie cookie, String token) {

    static OperatorSession begin(JdbcClient jdbc, MockMvcTester mvc) {
        String name = "op-" + UUID.randomUUID();
        Console.addOperator(jdbc, name);
        MockHttpServletResponse page = mvc.get().uri("/admin/login").exchange().getResponse();
        MockHttpServletResponse signedIn = mvc.post()
                .uri("/admin/login")
                .cookie(page.getCookie("anteroom-admin"))
                .param("username", name)
                .param("password", Console.PASSWORD)
                .param("_csrf", token(page))
                .exchange()
                .getResponse();
        Cookie cookie = signedIn.getCookie("anteroom-admin");
        return new OperatorSession(
                cookie,
                token(mvc.get()
                        .uri("/admin/operators")
                        .cookie(cookie)
                        .exchange()
                        .getResponse()));
    }

    /** Sends a request as the operator, with the token that forms carry. */
    RequestPostProcessor sends() {
        return request -> {
            request.setCookies(cookie);
            request.addParameter("_csrf", token);
            return request;
        };
    }

    RequestPostProcessor sendsWithoutToken() {
        return request -> {
            request.setCookies(cookie);
            return request;
        };
    }

    private static String token(MockHttpServletResponse page) {
        try {
            return Jsoup.parse(page.getContentAsString())
                    .selectFirst("input[name=_csrf]")
                    .val();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
