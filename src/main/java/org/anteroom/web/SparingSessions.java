package org.anteroom.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Writes the time of the last access once a minute rather than with every request: a page then only reads its session. */
@Component
@Primary
class SparingSessions implements SessionRepository<SparingSessions.SparingSession> {

    private static final Duration MINUTE = Duration.ofMinutes(1);

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
    }

    @Override
    public @Nullable SparingSession findById(String id) {
        Session found = sessions.findById(id);
        return found == null ? null : new SparingSession(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    static final class SparingSession implements Session {

        private final Session stored;

        private SparingSession(Session stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (Duration.between(stored.getLastAccessedTime(), time).compareTo(MINUTE) > 0) {
                stored.setLastAccessedTime(time);
            }
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
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
