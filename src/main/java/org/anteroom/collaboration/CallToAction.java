package org.anteroom.collaboration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** The link that an announcement offers. */
public record CallToAction(String url, String label) {

    static final int MAX_URL = 2000;
    static final int MAX_LABEL = 100;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public CallToAction {
        url = Wording.line(url);
        label = Wording.line(label);
    }

    /** Only addresses on the web: a {@code javascript:} or {@code data:} link would run as us. */
    boolean leadsToTheWeb() {
        try {
            URI uri = new URI(url);
            return url.length() <= MAX_URL
                    && uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    boolean isLabelled() {
        return !label.isEmpty() && Wording.length(label) <= MAX_LABEL;
    }
}
