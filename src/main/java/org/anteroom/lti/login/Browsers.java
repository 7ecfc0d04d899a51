package org.anteroom.lti.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Knows a browser again by a cookie that all its logins share. Each cookie has a name of its own: where two frames of
 * one page begin the browser's first logins at once, the second cookie must not overwrite the first.
 */
@Component
public class Browsers {

    private static final String NAME = "anteroom-browser.";
    private static final int LIMIT = 20;
    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String prefix;

    Browsers(AnteroomProperties properties) {
        // No sibling host can plant a cookie of this name; browsers take it over https alone.
        prefix = "https".equals(properties.publicUrl().getScheme()) ? "__Host-" + NAME : NAME;
    }

    /** What this browser is known by, if anything. */
    public List<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Stream.of(cookies)
                        .filter(it -> it.getName().startsWith(prefix))
                        .map(Cookie::getValue)
                        .filter(it -> VALUE.matcher(it).matches())
                        .limit(LIMIT)
                        .toList();
    }

    /** Makes a browser known. */
    String remember(HttpServletResponse response) {
        String value = Tokens.random();
        ResponseCookie cookie = ResponseCookie.from(prefix + Tokens.random(6), value)
                .path("/")
                .httpOnly(true)
                .secure(true)
                .sameSite("None")
                .partitioned(true)
                .maxAge(LIFETIME)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return value;
    }
}
