package org.anteroom.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an admin knows of a platform.
 *
 * @param tokenAudience audience of the client assertion where it is not the token endpoint
 * @param frameAncestors sites that show the tool in a frame besides those of issuer and authorization endpoint, as
 *     origins; {@code https://*.example.com} stands for all hosts below
 */
public record RegistrationDetails(
        String issuer,
        String clientId,
        String authorizationEndpoint,
        String tokenEndpoint,
        @Nullable String tokenAudience,
        String jwksUri,
        @Nullable String product,
        List<String> frameAncestors) {

    static final int MAX_IDENTIFIER = 255;

    private static final int MAX_URL = 1000;
    private static final int MAX_PRODUCT = 64;
    private static final String ORIGIN = "https?://(\\*\\.)?[A-Za-z0-9.-]+(:[0-9]{1,5})?";

    public RegistrationDetails {
        identifier("issuer", issuer);
        identifier("client-id", clientId);
        url("authorization-endpoint", authorizationEndpoint);
        url("token-endpoint", tokenEndpoint);
        url("jwks-uri", jwksUri);
        optional("token-audience", tokenAudience, MAX_URL);
        optional("product", product, MAX_PRODUCT);
        frameAncestors = List.copyOf(frameAncestors);
        origins(frameAncestors);
    }

    static void origins(List<String> frameAncestors) {
        frameAncestors.forEach(RegistrationDetails::origin);
        check(String.join(" ", frameAncestors).length() <= MAX_URL, "frame-ancestors are too many");
    }

    /** Any text by which the platform names itself or us: compared as it is, hence no blanks at its ends. */
    public static void identifier(String name, @Nullable String value) {
        check(value != null && !value.isBlank(), name + " is missing");
        check(value.equals(value.strip()), name + " begins or ends with a blank");
        check(value.length() <= MAX_IDENTIFIER, name + " is longer than " + MAX_IDENTIFIER + " characters");
    }

    static void url(String name, @Nullable String value) {
        check(value != null && !value.isBlank(), name + " is missing");
        check(value.length() <= MAX_URL, name + " is longer than " + MAX_URL + " characters");
        URI uri = parse(name, value);
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
        check(web && plain, name + " must be a URL such as https://lms.example.edu/path, but is " + value);
    }

    private static URI parse(String name, String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(name + " is not a URL: " + value, malformed);
        }
    }

    private static void origin(String value) {
        check(
                value.matches(ORIGIN),
                "frame-ancestors must be origins such as https://*.lms.example.edu, but one is " + value);
    }

    private static void optional(String name, @Nullable String value, int limit) {
        check(value == null || value.length() <= limit, name + " is longer than " + limit + " characters");
    }

    private static void check(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
