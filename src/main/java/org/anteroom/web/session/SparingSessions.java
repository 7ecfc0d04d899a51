package org.anteroom.web.session;

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
 * Reads a session once in a request, where Spring Session reads it again after it has saved it. Writes the time of the last
 * access with a new id only: a session's row holds its id, too, so that a page that is under way during a launch would write
 * the old one back.
 */
@Component
@Primary
class SparingSessions implements SessionRepository<SparingSessions.SparingSession> {

    private static final String ATTRIBUTE = SparingSessions.class.getName();

    private final SessionRepository<Session> sessions;

    @SuppressWarnings("unchecked") // Its session type is not public.
    SparingSessions(JdbcIndexedSessionRepository sessions) {
        this.sessions = (SessionRepository<Session>) (SessionRepository<?>) sessions;
    }

    @Override
    public SparingSession createSession() {
        return new SparingSession(sessions.createSession());
    }

    @Override
    public void save(SparingSession session) {
        sessions.save(session.stored);
        remember(session);
    }

    @Override
    public @Nullable SparingSession findById(String id) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof SparingSession known
                && known.getId().equals(id)) {
            return known;
        }
        Session found = sessions.findById(id);
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
        sessions.deleteById(id);
        remember(null);
    }

    static final class SparingSession implements Session {

        private final Session stored;
        private Instant accessed;

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
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
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
