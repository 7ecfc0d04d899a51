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
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .flatMap(WayBack::decode)
                .filter(this::isOnPlatform);
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isOnPlatform(String url) {
        try {
            var uri = UriComponentsBuilder.fromUriString(url).build().toUri();
            return platforms.of(null).contains(Origins.of(uri));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
