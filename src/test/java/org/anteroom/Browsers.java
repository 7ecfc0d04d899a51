package org.anteroom;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anteroom.web.Visit;
import org.anteroom.web.Visits;
import org.htmlunit.WebClient;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs people in as a launch does: a session in the database, its cookie in the browser. */
final class Browsers {

    private final SessionRepository<?> sessions;
    private final @Nullable MockMvc mvc;
    private final Map<Visit, String> cookies = new ConcurrentHashMap<>();

    Browsers(SessionRepository<?> sessions, @Nullable MockMvc mvc) {
        this.sessions = sessions;
        this.mvc = mvc;
    }

    RequestPostProcessor of(Visit visit) {
        return request -> {
            request.setCookies(new Cookie("anteroom", cookie(visit)));
            request.addParameter(Visit.PARAMETER, visit.key());
            request.addParameter("_csrf", masked(visit.csrfToken()));
            return request;
        };
    }

    /** Without JavaScript, as every page must work. */
    WebClient open(Visit visit) {
        WebClient browser = MockMvcWebClientBuilder.mockMvcSetup(mvc).build();
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        browser.getCookieManager().addCookie(new org.htmlunit.util.Cookie("localhost", "anteroom", cookie(visit)));
        return browser;
    }

    /** As forms carry it: masked anew each time. */
    static String masked(String csrfToken) {
        MockHttpServletRequest page = new MockHttpServletRequest();
        CsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", csrfToken);
        new XorCsrfTokenRequestAttributeHandler().handle(page, new MockHttpServletResponse(), () -> token);
        return ((CsrfToken) page.getAttribute("_csrf")).getToken();
    }

    String cookie(Visit visit) {
        return cookies.computeIfAbsent(visit, it -> signIn(sessions, it));
    }

    private static <S extends Session> String signIn(SessionRepository<S> sessions, Visit visit) {
        MockHttpServletRequest launch = new MockHttpServletRequest();
        Visits.begin(launch, visit);
        MockHttpSession begun = (MockHttpSession) launch.getSession();
        S session = sessions.createSession();
        Collections.list(begun.getAttributeNames())
                .forEach(name -> session.setAttribute(name, begun.getAttribute(name)));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
