package org.anteroom.stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.anteroom.web.stream.EventStreams;
import org.anteroom.web.stream.EventStreams.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class RoomStreamController {

    static final int MOST_PER_PERSON = 8;

    private final EventStreams streams;
    private final RoomTails tails;
    private final Audiences audiences;
    private final RateLimits limits;

    RoomStreamController(EventStreams streams, RoomTails tails, Audiences audiences, RateLimits limits) {
        this.streams = streams;
        this.tails = tails;
        this.audiences = audiences;
        this.limits = limits;
    }

    /** No content: not on this node for now. */
    @GetMapping("/rooms/{id}/events")
    void listen(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        limits.take(RateLimits.Kind.STREAM, visit.user());
        Listener listener = Listener.of(visit);
        Set<String> rights = audiences.of(id, List.of(listener)).get(listener);
        if (rights == null) {
            throw DomainError.notFound("room " + id);
        }
        RoomStream stream = new RoomStream(tails, id, listener, rights, had(request));
        if (!streams.open(request, response, new Place("room", visit.user(), MOST_PER_PERSON), stream)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    /** What the browser says of itself when it comes again is newer than what its page was made with. */
    private static @Nullable Long had(HttpServletRequest request) {
        String again = request.getHeader("Last-Event-ID");
        String written = again == null || again.isEmpty() ? request.getParameter("after") : again;
        return written != null && written.matches("\\d{1,18}") ? Long.valueOf(written) : null;
    }
}
