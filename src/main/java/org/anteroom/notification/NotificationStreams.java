package org.anteroom.notification;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anteroom.shared.UserId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** The browsers that listen on this node. They are told that there is news, not what: that they ask for. */
@Component
class NotificationStreams {

    static final int MOST_PER_PERSON = 4;
    static final int MOST_PERSONS = 5000;

    /** Told in one statement what waits for them. */
    private static final int MOST_GREETED = 500;

    /** Then the browser comes again by itself, and its session is looked at again. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration RETURN = Duration.ofSeconds(3);

    private final Map<UserId, List<NotificationStream>> streams = new ConcurrentHashMap<>();
    private final Set<UserId> newcomers = ConcurrentHashMap.newKeySet();

    /** @return nothing if this node serves as many as it can: the pages work without */
    Optional<SseEmitter> open(UserId user, long lastSeen) {
        if (streams.size() >= MOST_PERSONS) {
            return Optional.empty();
        }
        NotificationStream stream = new NotificationStream(new SseEmitter(LIFE.toMillis()), lastSeen);
        stream.emitter().onTimeout(stream.emitter()::complete);
        stream.emitter().onError(error -> remove(user, stream));
        stream.emitter().onCompletion(() -> remove(user, stream));
        List<NotificationStream> all = streams.merge(user, List.of(stream), NotificationStreams::joined);
        if (all.size() > MOST_PER_PERSON) {
            // Most likely the browser has left that page and we have not noticed; if not, it shall not fight for the
            // place.
            send(user, all.get(0), SseEmitter.event().name("full").data(""));
            all.get(0).emitter().complete();
            remove(user, all.get(0));
        }
        send(user, stream, SseEmitter.event().reconnectTime(RETURN.toMillis()).comment(""));
        newcomers.add(user);
        return Optional.of(stream.emitter());
    }

    void tell(NotificationAdded news) {
        streams.getOrDefault(news.user(), List.of()).forEach(stream -> send(news.user(), stream, event(news)));
    }

    /** As {@link #tell}, for what may have been told before the connection broke. */
    void remind(NotificationAdded news) {
        streams.getOrDefault(news.user(), List.of()).stream()
                .filter(stream -> stream.lastSeen() < news.id())
                .forEach(stream -> send(news.user(), stream, event(news)));
    }

    /** Keeps proxies from closing silent connections, and finds out which browsers have gone. */
    void beat() {
        streams.forEach((user, all) ->
                all.forEach(stream -> send(user, stream, SseEmitter.event().comment(""))));
    }

    boolean isEmpty() {
        return streams.isEmpty();
    }

    /** Those who came since the last call; nobody has yet looked what waits for them. */
    Set<UserId> takeNewcomers() {
        Set<UserId> taken = newcomers.stream().limit(MOST_GREETED).collect(Collectors.toSet());
        newcomers.removeAll(taken);
        return taken;
    }

    int size() {
        return streams.values().stream().mapToInt(List::size).sum();
    }

    /** A graceful shutdown would wait for them. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        streams.values().forEach(all -> all.forEach(stream -> stream.emitter().complete()));
    }

    private static SseEventBuilder event(NotificationAdded news) {
        return SseEmitter.event().name("news").id(Long.toString(news.id())).data("");
    }

    private void send(UserId user, NotificationStream stream, SseEventBuilder event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            remove(user, stream);
        }
    }

    private void remove(UserId user, NotificationStream stream) {
        streams.computeIfPresent(user, (id, all) -> {
            List<NotificationStream> rest =
                    all.stream().filter(other -> other != stream).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    private static List<NotificationStream> joined(List<NotificationStream> some, List<NotificationStream> more) {
        List<NotificationStream> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
