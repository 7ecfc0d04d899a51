package demo.lms;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keeps cookies by host, as browsers do: shared between ports, and {@code Secure} ones also over http to this machine,
 * which the JDK's own cookie manager would not send.
 */
final class CookieJar extends CookieHandler {

    private final Map<String, Map<String, HttpCookie>> byHost = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> request) {
        String cookies = of(uri).values().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.getPath() == null ? "/" : cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? Map.of() : Map.of("Cookie", List.of(cookies));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> response) {
        response.forEach((header, values) -> {
            if (header.equalsIgnoreCase("Set-Cookie")) {
                values.forEach(value -> keep(uri, value));
            }
        });
    }

    private void keep(URI uri, String header) {
        // HttpCookie drops attributes that it does not know, such as Partitioned and SameSite.
        HttpCookie cookie = HttpCookie.parse(header).get(0);
        if (cookie.hasExpired()) {
            of(uri).remove(cookie.getName());
        } else {
            of(uri).put(cookie.getName(), cookie);
        }
    }

    Map<String, HttpCookie> of(URI uri) {
        return byHost.computeIfAbsent(uri.getHost(), host -> new ConcurrentHashMap<>());
    }
}
