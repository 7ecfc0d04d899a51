package org.anteroom.lti;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.anteroom.lti.login.LoginState;
import org.anteroom.lti.trace.Failure;
import org.anteroom.lti.trace.Refusal;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What the posting browser shows of itself.
 *
 * @param cookies what it is known by
 * @param stored what the platform's storage gave back; empty if it was asked and gave nothing, null if nobody asked
 * @param ours whether a page of ours has posted this: any site can make a browser post what it got in another one
 * @param framed whether it is inside a frame, where going to a tab may help
 */
record ShownProof(List<String> cookies, @Nullable String stored, boolean ours, boolean framed) {

    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    static ShownProof of(HttpServletRequest request, List<String> cookies, @Nullable String stored, String origin) {
        return new ShownProof(
                cookies,
                stored,
                origin.equals(request.getHeader(HttpHeaders.ORIGIN)),
                FRAMES.contains(String.valueOf(request.getHeader("Sec-Fetch-Dest"))));
    }

    BrowserProof of(LoginState login) {
        if (!cookies.isEmpty()) {
            String expected = login.browserHash();
            boolean same = cookies.stream().map(Tokens::fingerprint).anyMatch(expected::equals);
            return proofIf(same, BrowserProof.COOKIE);
        }
        if (stored != null && !stored.isEmpty()) {
            String expected = login.storageHash();
            boolean same = ours && expected != null && Tokens.same(Tokens.fingerprint(stored), expected);
            return proofIf(same, BrowserProof.STORAGE);
        }
        if (!framed) {
            throw new Refusal(Failure.NO_COOKIE);
        }
        return BrowserProof.NONE;
    }

    private static BrowserProof proofIf(boolean same, BrowserProof proof) {
        if (!same) {
            throw new Refusal(Failure.OTHER_BROWSER);
        }
        return proof;
    }
}
