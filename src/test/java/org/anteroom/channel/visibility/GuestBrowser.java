package org.anteroom.channel.visibility;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody's browser that the tool has never seen, with the cookies that it gets. */
final class GuestBrowser {

    private final MockMvcTester mvc;
    private final String origin;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String visit = "";

    GuestBrowser(MockMvcTester mvc, String origin) {
        this.mvc = mvc;
        this.origin = origin;
    }

    MvcTestResult open(String code) {
        return kept(mvc.get().uri("/guests").param("code", code));
    }

    MvcTestResult enter(String code, String name) {
        return enterFrom(origin, code, name);
    }

    MvcTestResult enterFrom(String site, String code, String name) {
        MvcTestResult answer = kept(mvc.post()
                .uri("/guests")
                .header(HttpHeaders.ORIGIN, site)
                .param("code", code)
                .param("name", name));
        String location = answer.getResponse().getHeader(HttpHeaders.LOCATION);
        if (location != null) {
            visit = location.replaceFirst(".*[?&]visit=", "");
        }
        return answer;
    }

    MvcTestResult get(String path) {
        return kept(mvc.get().uri(path).param("visit", visit));
    }

    int status(String path) {
        return get(path).getResponse().getStatus();
    }

    private MvcTestResult kept(MockMvcTester.MockMvcRequestBuilder request) {
        MvcTestResult answer = cookies.isEmpty()
                ? request.exchange()
                : request.cookie(cookies.values().toArray(Cookie[]::new)).exchange();
        for (Cookie cookie : answer.getResponse().getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }
}
