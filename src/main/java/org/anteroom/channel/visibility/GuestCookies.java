package org.anteroom.channel.visibility;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** By which a browser is the same guest tomorrow: one cookie for each invitation, until that expires. */
@Component
class GuestCookies {

    private static final String NAME = "anteroom-guest-";

    private final Clock clock;

    GuestCookies(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    String read(HttpServletRequest request, GuestInvitation invitation) {
        Cookie cookie = WebUtils.getCookie(request, NAME + invitation.id());
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    void write(HttpServletResponse response, GuestInvitation invitation, String secret) {
        ResponseCookie cookie = ResponseCookie.from(NAME + invitation.id(), secret)
                .path(GuestController.PATH)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .maxAge(Duration.between(clock.instant(), invitation.expiresAt()))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
