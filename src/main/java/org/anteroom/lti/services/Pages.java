package org.anteroom.lti.services;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anteroom.lti.services.ServiceFailure.Code;
import org.anteroom.platform.outgoing.RemoteAnswer;
import org.jspecify.annotations.Nullable;

/** The way through the pages of one list: to the same site only, to no page twice, and not for ever. */
final class Pages {

    private static final int MOST = 5_000;

    private final URI first;
    private final Set<URI> seen = new HashSet<>();
    private @Nullable URI next;

    Pages(URI first) {
        this.first = first;
        this.next = first;
    }

    /** The address of the page to ask for; null after the last. */
    @Nullable
    URI next() {
        return next;
    }

    void answered(RemoteAnswer answer) {
        URI asked = next;
        seen.add(asked);
        Optional<String> link = LinkHeader.next(answer.headers().getOrDefault("Link", List.of()));
        next = link.isEmpty() ? null : follow(asked, link.get());
    }

    private URI follow(URI from, String link) {
        URI target = LinkHeader.resolve(from, link)
                .orElseThrow(() -> new ServiceFailure(Code.UNREADABLE, "the link to the next page is no address"));
        if (!origin(target).equals(origin(first))) {
            // The access token would go there.
            throw new ServiceFailure(Code.FOREIGN_LINK, "the next page is at " + origin(target));
        }
        if (seen.contains(target) || seen.size() >= MOST) {
            throw new ServiceFailure(
                    Code.ENDLESS,
                    seen.contains(target) ? "a next page was read already" : "more than " + MOST + " pages");
        }
        return target;
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        // Where there is a user in an authority, what looks like the host may not be it.
        String user = uri.getRawUserInfo() == null ? "" : "?@";
        return scheme + "://" + user + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
