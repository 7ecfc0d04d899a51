package org.anteroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;

/** Nothing runs but our own files; only registered platforms may frame a page. The nonce is for the import map. */
public final class ContentSecurityPolicy implements HeaderWriter {

    /** The request attribute that templates read the nonce from. */
    public static final String NONCE = "cspNonce";

    /** Set by the launch, before there is a visit, so that its error page may be framed by the platform alone. */
    public static final String REGISTRATION = RegistrationId.class.getName();

    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY = "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self'; "
            + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; "
            + "worker-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors %s";

    private final Function<HttpServletRequest, String> framers;

    private ContentSecurityPolicy(Function<HttpServletRequest, String> framers) {
        this.framers = framers;
    }

    static ContentSecurityPolicy framedBy(FrameAncestors ancestors) {
        return new ContentSecurityPolicy(request -> "'self' " + String.join(" ", ancestors.of(registration(request))));
    }

    /** For pages that no other may lay under its own. */
    public static ContentSecurityPolicy unframed() {
        return new ContentSecurityPolicy(request -> "'none'");
    }

    /** Called before the page is rendered, because the page needs the nonce. */
    static void chooseNonce(HttpServletRequest request) {
        request.setAttribute(NONCE, Tokens.random(16));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, POLICY.formatted(request.getAttribute(NONCE), framers.apply(request)));
        }
    }

    private static @Nullable RegistrationId registration(HttpServletRequest request) {
        return request.getAttribute(REGISTRATION) instanceof RegistrationId known
                ? known
                : Visits.current(request).map(Visit::registration).orElse(null);
    }
}
