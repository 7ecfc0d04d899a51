package org.anteroom.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** Remembers the course's address in the browser, for the page that must send a person back there without a session. */
@Component
public class WayBack {

    private static final String COOKIE = "anteroom-course";

    private final FrameAncestors platforms;

    WayBack(FrameAncestors platforms) {
        this.platforms = platforms;
    }

    public void remember(HttpServletResponse response, @Nullable String returnUrl) {
        if (returnUrl == null) {
            return;
        }
        String value =
                Base64.getUrlEncoder().withoutPadding().encodeToString(returnUrl.getBytes(StandardCharsets.UTF_8));
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(true)
                .sameSite("None")
                .partitioned(true)
                .maxAge(Duration.ofDays(30))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The address, if it is one of a registered platform: the cookie is the browser's word only. */
    public Optional<String> find(HttpServletRequest request) {
        return remembered(request).filter(url -> platforms.include(originOf(url)));
    }

    /** The origin of the course, by the browser's word only. */
    static Optional<String> origin(HttpServletRequest request) {
        return remembered(request).map(WayBack::originOf);
    }

    /** As {@link Origins#of}, of whatever a browser may send. */
    static String originOf(String url) {
        try {
            return Origins.of(UriComponentsBuilder.fromUriString(url).build().toUri());
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            return "";
        }
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(WayBack::decode);
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
