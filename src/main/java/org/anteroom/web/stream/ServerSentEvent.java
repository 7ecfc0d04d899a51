package org.anteroom.web.stream;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a browser reads from a stream: https://html.spec.whatwg.org/multipage/server-sent-events.html.
 *
 * @param id what the browser says as Last-Event-ID when it comes again
 * @param data in one line
 */
public record ServerSentEvent(@Nullable Long id, String name, String data) {

    public ServerSentEvent {
        if ((name + data).indexOf('\n') >= 0 || (name + data).indexOf('\r') >= 0) {
            throw new IllegalArgumentException("More than one line: " + name);
        }
    }

    public byte[] bytes() {
        return utf8((id == null ? "" : "id:" + id + "\n") + "event:" + name + "\ndata:" + data + "\n\n");
    }

    static byte[] comment() {
        return utf8(":\n\n");
    }

    static byte[] reconnectAfter(int milliseconds) {
        return utf8("retry:" + milliseconds + "\n:\n\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
