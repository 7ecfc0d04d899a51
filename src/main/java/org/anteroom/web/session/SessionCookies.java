package org.anteroom.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.anteroom.web.OperatorArea;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** One cookie for the visits of launches, and another for an operator, which no other path and no other site sees. */
final class SessionCookies implements HttpSessionIdResolver {

    private final CookieHttpSessionIdResolver visits = resolver(ofVisits());
    private final CookieHttpSessionIdResolver operators = resolver(ofOperators());

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return of(request).resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        of(request).setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        of(request).expireSession(request, response);
    }

    private CookieHttpSessionIdResolver of(HttpServletRequest request) {
        return OperatorArea.contains(request) ? operators : visits;
    }

    /** In an LMS frame only a partitioned cookie survives a browser that blocks third-party cookies. */
    private static CookieSerializer ofVisits() {
        DefaultCookieSerializer cookie = cookie("anteroom", "/", "None");
        cookie.setPartitioned(true);
        return cookie;
    }

    /** Lax: a link in a message to an operator works, a page in a frame of another site does not. */
    private static CookieSerializer ofOperators() {
        return cookie("anteroom-admin", OperatorArea.PATH, "Lax");
    }

    private static DefaultCookieSerializer cookie(String name, String path, String sameSite) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath(path);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(true);
        cookie.setSameSite(sameSite);
        return cookie;
    }

    private static CookieHttpSessionIdResolver resolver(CookieSerializer cookie) {
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return resolver;
    }
}
