package org.anteroom.platform.outgoing;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to another server.
 *
 * @param headers exactly as they are sent: some platforms take one bare media type in {@code Accept} and nothing else
 * @param body text in UTF-8, or null for none
 * @param time from the first byte sent to the last one read
 * @param bytes that the answer may have
 */
public record RemoteRequest(
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable String body,
        Duration time,
        int bytes) {

    private static final Duration USUAL_TIME = Duration.ofSeconds(5);
    private static final int USUAL_BYTES = 256 * 1024;

    public RemoteRequest {
        headers = Map.copyOf(headers);
    }

    public static RemoteRequest get(URI uri, String accept) {
        return new RemoteRequest("GET", uri, Map.of("Accept", accept), null, USUAL_TIME, USUAL_BYTES);
    }

    public static RemoteRequest post(URI uri, String contentType, String body) {
        Map<String, String> headers = Map.of("Accept", "application/json", "Content-Type", contentType);
        return new RemoteRequest("POST", uri, headers, body, USUAL_TIME, USUAL_BYTES);
    }

    public RemoteRequest with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new RemoteRequest(method, uri, all, body, time, bytes);
    }

    public RemoteRequest within(Duration limit) {
        return new RemoteRequest(method, uri, headers, body, limit, bytes);
    }

    public RemoteRequest atMost(int limit) {
        return new RemoteRequest(method, uri, headers, body, time, limit);
    }
}
