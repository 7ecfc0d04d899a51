package org.anteroom.web.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads a session once in a request, where Spring Session reads it again after it has saved it, and not at all for the page
 * that a launch leads to: what this node has just written under a new id it hands over to the next request that names it.
 * Writes the time of the last access with a new id only: a session's row holds its id, too, so that a page that is under way
 * during a launch would write the old one back.
 */
@Component
@Primary
class SparingSessions implements SessionRepository<SparingSessions.SparingSession> {

    private static final String ATTRIBUTE = SparingSessions.class.getName();

    /** A browser follows a redirect at once. What another node does to the session meanwhile is seen after that. */
    private static final Duration HAND_OVER = Duration.ofSeconds(5);

    private static final int MOST_HANDED_OVER = 10_000;

    private final SessionRepository<Session> sessions;
    private final Cache<String, Session> handedOver = Caffeine.newBuilder()
            .maximumSize(MOST_HANDED_OVER)
            .expireAfterWrite(HAND_OVER)
            .build();

    @SuppressWarnings("unchecked") // Its session type is not public.
    SparingSessions(JdbcIndexedSessionRepository sessions) {
        this.sessions = (SessionRepository<Session>) (SessionRepository<?>) sessions;
    }

    @Override
    public SparingSession createSession() {
        SparingSession created = new SparingSession(sessions.createSession());
        created.renamed = true;
        created.changed = true;
        return created;
    }

    /** Spring Session saves after the answer, too; by then the session may be the next request's. */
    @Override
    public void save(SparingSession session) {
        if (session.changed) {
            sessions.save(session.stored);
            session.changed = false;
            remember(session);
        }
        if (session.renamed) {
            session.renamed = false;
            handedOver.put(session.getId(), session.stored);
        }
    }

    @Override
    public @Nullable SparingSession findById(String id) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof SparingSession known
                && known.getId().equals(id)) {
            return known;
        }
        Session written = handedOver.asMap().remove(id);
        Session found = written == null ? sessions.findById(id) : written;
        return found == null ? null : new SparingSession(found);
    }

    private static void remember(@Nullable SparingSession session) {
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

    @Override
    public void deleteById(String id) {
        handedOver.invalidate(id);
        sessions.deleteById(id);
        remember(null);
    }

    final class SparingSession implements Session {

        private final Session stored;
        private Instant accessed;
        private boolean changed;
        private boolean renamed;

        private SparingSession(Session stored) {
            this.stored = stored;
            accessed = stored.getLastAccessedTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            accessed = time;
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            stored.setLastAccessedTime(accessed);
            handedOver.invalidate(getId());
            changed = true;
            renamed = true;
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
