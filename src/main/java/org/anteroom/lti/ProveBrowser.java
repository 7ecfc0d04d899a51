package org.anteroom.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.anteroom.lti.login.Browsers;
import org.anteroom.lti.login.LoginState;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.shared.Tokens;
import org.anteroom.web.AnteroomProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a launch comes from the browser that began its login. */
@Component
class ProveBrowser {

    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    private final Browsers browsers;
    private final AnteroomProperties properties;

    ProveBrowser(Browsers browsers, AnteroomProperties properties) {
        this.browsers = browsers;
        this.properties = properties;
    }

    /** @param stored what the platform's storage gave back; empty if it gave nothing, null if nobody asked it */
    BrowserProof of(LoginState login, @Nullable String stored, HttpServletRequest request) {
        List<String> cookies = browsers.of(request);
        if (!cookies.isEmpty()) {
            String expected = login.browserHash();
            boolean same = cookies.stream().map(Tokens::fingerprint).anyMatch(expected::equals);
            return proofIf(same, BrowserProof.COOKIE);
        }
        if (stored != null && !stored.isEmpty()) {
            // Posted by our own page: any site can make a browser post what it got from the storage of another one.
            return proofIf(
                    properties.isSenderOf(request) && matches(stored, login.storageHash()), BrowserProof.STORAGE);
        }
        // In a tab the cookie is missing for another reason, and any site can make a browser post a launch.
        if (!FRAMES.contains(String.valueOf(request.getHeader("Sec-Fetch-Dest")))) {
            throw new Refusal(Failure.NO_COOKIE);
        }
        return BrowserProof.NONE;
    }

    private static boolean matches(String stored, @Nullable String expected) {
        return expected != null && Tokens.same(Tokens.fingerprint(stored), expected);
    }

    private static BrowserProof proofIf(boolean same, BrowserProof proof) {
        if (!same) {
            throw new Refusal(Failure.OTHER_BROWSER);
        }
        return proof;
    }
}
