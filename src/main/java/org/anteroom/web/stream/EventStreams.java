package org.anteroom.web.stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All streams that are open on this node. */
@Component
public class EventStreams {

    /** Tomcat takes 8,192 connections as it comes: some are left for pages. */
    static final int MOST = 6_000;

    /** Then the browser comes again by itself, and its session is looked at again; not all at once. */
    private static final Duration LEAST_LIFE = Duration.ofMinutes(8);

    private static final int LIFE_SPREAD_SECONDS = 240;

    private static final int LEAST_RETURN_MILLISECONDS = 500;
    private static final int RETURN_SPREAD_MILLISECONDS = 1_000;

    private static final byte[] FULL = new ServerSentEvent(null, "full", "").bytes();

    private final Map<Place, List<EventStream>> byPlace = new ConcurrentHashMap<>();
    private final Map<EventStream, Instant> ends = new ConcurrentHashMap<>();
    private final Clock clock;

    EventStreams(Clock clock) {
        this.clock = clock;
    }

    /**
     * Where one person's streams of a kind stand.
     *
     * @param most how many they may be: the oldest gives its place to the newest, because most likely its page was left
     */
    public record Place(String kind, UserId user, int most) {}

    /**
     * Answers the request with this stream, which begins once the answer's head is sent.
     *
     * @return false if this node serves as many as it can, or by another protocol than HTTP/1.1: then nothing is answered
     */
    public boolean open(HttpServletRequest request, HttpServletResponse response, Place place, EventStream stream)
            throws IOException, ServletException {
        StreamConnection connection = ends.size() < MOST ? takeOver(request) : null;
        if (connection == null) {
            return false;
        }
        connection.carry(stream);
        stream.prepare(
                ServerSentEvent.reconnectAfter(
                        LEAST_RETURN_MILLISECONDS + ThreadLocalRandom.current().nextInt(RETURN_SPREAD_MILLISECONDS)),
                () -> add(place, stream),
                () -> remove(place, stream));
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        // Else Tomcat takes the head for all, and says that nothing follows.
        response.flushBuffer();
        return true;
    }

    @Scheduled(fixedDelayString = "PT15S")
    public void beat() {
        Instant now = clock.instant();
        ends.forEach((stream, end) -> {
            if (end.isBefore(now)) {
                stream.cut();
            }
            stream.beat();
        });
    }

    public int size() {
        return ends.size();
    }

    /** Browsers come again by themselves, at a shutdown to another node. */
    @EventListener(ContextClosedEvent.class)
    public void cutAll() {
        ends.keySet().forEach(EventStream::cut);
    }

    private static @Nullable StreamConnection takeOver(HttpServletRequest request)
            throws IOException, ServletException {
        try {
            return request.upgrade(StreamConnection.class);
        } catch (UnsupportedOperationException otherProtocol) {
            return null;
        }
    }

    private void add(Place place, EventStream stream) {
        int seconds = ThreadLocalRandom.current().nextInt(LIFE_SPREAD_SECONDS);
        ends.put(stream, clock.instant().plus(LEAST_LIFE).plusSeconds(seconds));
        List<EventStream> all = byPlace.merge(
                place,
                List.of(stream),
                (some, more) -> Stream.of(some, more).flatMap(List::stream).toList());
        all.stream().limit(Math.max(0, all.size() - place.most())).forEach(oldest -> oldest.end(FULL));
    }

    private void remove(Place place, EventStream stream) {
        ends.remove(stream);
        byPlace.computeIfPresent(place, (key, all) -> {
            List<EventStream> rest =
                    all.stream().filter(other -> other != stream).toList();
            return rest.isEmpty() ? null : rest;
        });
    }
}
