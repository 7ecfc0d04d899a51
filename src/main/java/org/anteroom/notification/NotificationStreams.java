package org.anteroom.notification;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** The pages that listen on this node. */
@Component
class NotificationStreams {

    /** Told in one statement what waits for them. */
    private static final int MOST_GREETED = 500;

    private final Map<UserId, Set<NotificationStream>> byPerson = new ConcurrentHashMap<>();
    private final Set<UserId> newcomers = ConcurrentHashMap.newKeySet();

    void add(NotificationStream stream) {
        byPerson.compute(stream.user(), (user, known) -> {
            Set<NotificationStream> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(stream);
            return all;
        });
        newcomers.add(stream.user());
    }

    void remove(NotificationStream stream) {
        byPerson.computeIfPresent(stream.user(), (user, all) -> {
            all.remove(stream);
            return all.isEmpty() ? null : all;
        });
    }

    void tell(NotificationAdded news) {
        each(news.user(), stream -> stream.tell(news.id()));
    }

    /** As {@link #tell}, for what may have been told before the connection broke. */
    void remind(NotificationAdded news) {
        each(news.user(), stream -> stream.remind(news.id()));
    }

    boolean isEmpty() {
        return byPerson.isEmpty();
    }

    /** Those who came since the last call; nobody has yet looked what waits for them. */
    Set<UserId> takeNewcomers() {
        Set<UserId> taken = newcomers.stream().limit(MOST_GREETED).collect(Collectors.toSet());
        newcomers.removeAll(taken);
        return taken;
    }

    int size() {
        return byPerson.values().stream().mapToInt(Set::size).sum();
    }

    private void each(UserId user, Consumer<NotificationStream> action) {
        byPerson.getOrDefault(user, Set.of()).forEach(action);
    }
}
