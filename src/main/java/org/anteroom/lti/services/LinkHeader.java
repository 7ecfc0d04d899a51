package org.anteroom.lti.services;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an answer goes on. Platforms write the header with quotes, without, with typographic ones (Moodle's grade book), and
 * several links in one header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, section 3</a>
 */
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile("<([^>]{1,4000})>((?:[^<\"]|\"[^\"]*\")*)");
    // The client reads headers as ISO 8859-1, so that a typographic quote arrives as three characters.
    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|[^\\w\\s]*([\\w-]+))", Pattern.CASE_INSENSITIVE);

    private LinkHeader() {}

    /** The first link that is a next one, as it stands there: its case matters to platforms. */
    static Optional<String> next(List<String> headers) {
        return headers.stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> isNext(link.group(2)))
                .map(link -> link.group(1).strip().replace("&amp;", "&"))
                .findFirst();
    }

    private static boolean isNext(String parameters) {
        Matcher relation = RELATION.matcher(parameters);
        if (!relation.find()) {
            return false;
        }
        String names = relation.group(1) == null ? relation.group(2) : relation.group(1);
        return List.of(names.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains("next");
    }

    /** @return nothing if it is no address */
    static Optional<URI> resolve(URI from, String link) {
        try {
            return Optional.of(from.resolve(new URI(link)));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
