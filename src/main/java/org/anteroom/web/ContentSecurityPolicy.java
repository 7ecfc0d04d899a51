package org.anteroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** Nothing runs but our own files; only registered platforms may frame a page. The nonce is for the import map. */
public final class ContentSecurityPolicy implements HeaderWriter {

    /** The request attribute that templates read the nonce from. */
    public static final String NONCE = "cspNonce";

    /** Set by the launch, before there is a visit, so that its error page may be framed by the platform alone. */
    public static final String REGISTRATION = RegistrationId.class.getName();

    /** The one site, instead of our own, that the form of this page goes to. */
    public static final String FORM_TARGET = ContentSecurityPolicy.class.getName() + ".formTarget";

    /** Set by the page on which a platform registers itself: nobody knows yet which one it is. */
    public static final String ANY_PLATFORM = "frameAnywhere";

    private static final List<String> ANYWHERE = List.of("https:", "http://localhost:*", "http://127.0.0.1:*");

    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY = "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self'; "
            + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; "
            + "worker-src 'self'; frame-src 'self'; manifest-src 'self'; form-action %s; base-uri 'none'; "
            + "frame-ancestors %s";

    private final @Nullable FrameAncestors ancestors;

    /** @param ancestors null if nobody may frame the pages */
    ContentSecurityPolicy(@Nullable FrameAncestors ancestors) {
        this.ancestors = ancestors;
    }

    /** For pages that no other may lay under its own. */
    public static ContentSecurityPolicy unframed() {
        return new ContentSecurityPolicy(null);
    }

    /** Called before the page is rendered, because the page needs the nonce. */
    static void chooseNonce(HttpServletRequest request) {
        request.setAttribute(NONCE, Tokens.random(16));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            String framers = ancestors == null ? "'none'" : "'self' " + String.join(" ", framers(request, ancestors));
            response.setHeader(HEADER, POLICY.formatted(request.getAttribute(NONCE), formTarget(request), framers));
        }
    }

    private static Object formTarget(HttpServletRequest request) {
        Object target = request.getAttribute(FORM_TARGET);
        return target == null ? "'self'" : target;
    }

    private static Collection<String> framers(HttpServletRequest request, FrameAncestors ancestors) {
        if (request.getAttribute(ANY_PLATFORM) != null) {
            return ANYWHERE;
        }
        RegistrationId known = registration(request);
        Collection<String> named = ancestors.of(known);
        return known == null && named.isEmpty() ? whereItComesFrom(request, ancestors) : named;
    }

    private static @Nullable RegistrationId registration(HttpServletRequest request) {
        return request.getAttribute(REGISTRATION) instanceof RegistrationId known
                ? known
                : Visits.current(request).map(Visit::registration).orElse(null);
    }

    /** The platform that sent the browser here, or whose course it was in: the browser compares it with the real frame. */
    private static List<String> whereItComesFrom(HttpServletRequest request, FrameAncestors ancestors) {
        Stream<String> sender = Stream.of(HttpHeaders.ORIGIN, HttpHeaders.REFERER)
                .map(request::getHeader)
                .filter(Objects::nonNull)
                .map(WayBack::originOf);
        return Stream.concat(sender, WayBack.origin(request).stream())
                .filter(ancestors::include)
                .distinct()
                .toList();
    }
}
