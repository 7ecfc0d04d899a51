package org.anteroom.web.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.anteroom.shared.Purge;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps sessions with as few statements as a launch can do with: a new one is one row, written together with those of other
 * launches; the page that a launch leads to gets the session handed over instead of reading it; a request reads it once, where
 * Spring Session asks again after it has saved it.
 */
@Component
class BrowserSessions implements SessionRepository<BrowserSession> {

    /** A long working day after the last request. */
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final String ATTRIBUTE = BrowserSessions.class.getName();

    /** A browser follows a redirect at once. What another node does to the session meanwhile is seen after that. */
    private static final Duration HAND_OVER = Duration.ofSeconds(5);

    private static final int MOST_HANDED_OVER = 10_000;

    private final SessionRows rows;
    private final Purge purge;
    private final Clock clock;
    private final Cache<String, MapSession> handedOver = Caffeine.newBuilder()
            // To wake a thread for the cache's upkeep costs more than the upkeep.
            .executor(Runnable::run)
            .maximumSize(MOST_HANDED_OVER)
            .expireAfterWrite(HAND_OVER)
            .build();

    BrowserSessions(SessionRows rows, Purge purge, Clock clock) {
        this.rows = rows;
        this.purge = purge;
        this.clock = clock;
    }

    @Override
    public BrowserSession createSession() {
        MapSession session = new MapSession(Tokens::random);
        session.setMaxInactiveInterval(LIFETIME);
        session.setCreationTime(clock.instant());
        session.setLastAccessedTime(session.getCreationTime());
        return new BrowserSession(session, null);
    }

    @Override
    public void save(BrowserSession session) {
        if (session.hasNewId()) {
            String replaced = session.storedId();
            // Two launches at once in one browser replace the same one: then each has a session of its own.
            rows.add(session);
            session.written();
            handedOver.put(session.getId(), session.copy());
            if (replaced != null) {
                handedOver.invalidate(replaced);
                rows.deleteSoon(replaced);
            }
        } else if (session.isToBeWritten()) {
            rows.change(session);
            session.written();
        }
        remember(session);
    }

    @Override
    public @Nullable BrowserSession findById(String id) {
        if (remembered() instanceof BrowserSession known && known.getId().equals(id)) {
            return known;
        }
        MapSession given = handedOver.asMap().remove(id);
        MapSession found = given == null ? rows.find(id).orElse(null) : given;
        return found == null ? null : new BrowserSession(found, id);
    }

    @Override
    public void deleteById(String id) {
        handedOver.invalidate(id);
        rows.delete(id);
        remember(null);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void purge() {
        purge.olderThan(Duration.ZERO, rows::deleteExpiredBefore);
    }

    private static @Nullable Object remembered() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    private static void remember(@Nullable BrowserSession session) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return;
        }
        if (session == null) {
            request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        } else {
            request.setAttribute(ATTRIBUTE, session, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
