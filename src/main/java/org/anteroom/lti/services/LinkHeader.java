package org.anteroom.lti.services;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an answer goes on. Platforms write the header with quotes, without, with typographic ones (Moodle's grade book), and
 * several links in one header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, section 3</a>
 */
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile("<([^>]{1,4000})>((?:[^<\"]|\"[^\"]*\")*)");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\"]*))");

    /** Typographic quotes among it, of which the client makes three characters of ISO 8859-1. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\w-]+");

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
        return PARAMETER
                .matcher(parameters)
                .results()
                .filter(it -> it.group(1).equalsIgnoreCase("rel"))
                .map(it -> it.group(2) == null ? it.group(3) : it.group(2))
                .flatMap(NO_WORD::splitAsStream)
                .anyMatch("next"::equalsIgnoreCase);
    }

    /** @return nothing if it is no address */
    static Optional<URI> resolve(URI from, String link) {
        try {
            // Java's own way takes the last part of the path away where there is a query alone.
            return Optional.of(from.resolve(new URI(link.startsWith("?") ? from.getRawPath() + link : link)));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
