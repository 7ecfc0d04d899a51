package org.anteroom.notification;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anteroom.web.Visit;
import org.anteroom.web.stream.EventStreams;
import org.anteroom.web.stream.EventStreams.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

@Controller
class NotificationStreamController {

    static final int MOST_PER_PERSON = 4;

    private final EventStreams open;
    private final NotificationStreams streams;

    NotificationStreamController(EventStreams open, NotificationStreams streams) {
        this.open = open;
        this.streams = streams;
    }

    /** No content tells the browser not to come again by itself: the pages work without. */
    @GetMapping("/notifications/stream")
    void listen(
            @AuthenticationPrincipal Visit visit,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        NotificationStream stream = new NotificationStream(streams, visit.user(), number(lastSeen));
        if (!open.open(request, response, new Place("news", visit.user(), MOST_PER_PERSON), stream)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static long number(@Nullable String written) {
        return written != null && written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
    }
}
