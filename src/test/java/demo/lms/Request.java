package demo.lms;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser or the tool asks.
 *
 * @param id the number in the path, 0 if the route has none
 * @param parameters of query and form; the form wins, as in PHP
 */
record Request(
        String method,
        URI uri,
        long id,
        Map<String, String> parameters,
        @Nullable String contentType,
        Map<String, String> cookies) {

    private static final int MAX_BODY = 1 << 20;

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> parameters =
                new LinkedHashMap<>(parse(exchange.getRequestURI().getRawQuery()));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY);
            parameters.putAll(parse(new String(body, StandardCharsets.UTF_8)));
        }
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                0,
                parameters,
                type,
                cookies(exchange.getRequestHeaders().getFirst("Cookie")));
    }

    Request withId(long number) {
        return new Request(method, uri, number, parameters, contentType, cookies);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** As PHP's {@code empty}: what is left out and what is blank are the same. */
    boolean lacks(String name) {
        return parameters.getOrDefault(name, "").isEmpty();
    }

    private static Map<String, String> parse(@Nullable String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (encoded != null) {
            for (String pair : encoded.split("&")) {
                String[] parts = pair.split("=", 2);
                pairs.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static Map<String, String> cookies(@Nullable String header) {
        Map<String, String> cookies = new LinkedHashMap<>();
        if (header != null) {
            for (String pair : header.split("; *")) {
                String[] parts = pair.split("=", 2);
                cookies.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
        }
        return cookies;
    }
}
