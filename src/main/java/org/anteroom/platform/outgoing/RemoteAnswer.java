package org.anteroom.platform.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What another server answered, whatever its status.
 *
 * @param headers by their names without regard to case
 */
public record RemoteAnswer(int status, Map<String, List<String>> headers, String body) {

    public RemoteAnswer {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = sorted;
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** 200 to 299. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** For a log or an admin: redirects are a common surprise. */
    public String problem() {
        return "answered with status " + status + (status / 100 == 3 ? " (redirects are not followed)" : "");
    }
}
