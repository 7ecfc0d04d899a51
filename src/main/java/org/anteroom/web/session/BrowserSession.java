package org.anteroom.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.anteroom.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** One request's view of a session, which knows what of it is not in the database yet. */
final class BrowserSession implements Session {

    private final MapSession session;
    private @Nullable String storedId;
    private Instant storedAccess;
    private boolean changed;

    /** @param storedId under which the database knows it; nothing for one that it does not know */
    BrowserSession(MapSession session, @Nullable String storedId) {
        this.session = session;
        this.storedId = storedId;
        storedAccess = session.getLastAccessedTime();
        session.setSessionIdGenerator(Tokens::random);
    }

    @Nullable
    String storedId() {
        return storedId;
    }

    boolean hasNewId() {
        return !session.getId().equals(storedId);
    }

    /** Whether the session must be written: the time of the last access alone is worth it every tenth of its lifetime. */
    boolean isToBeWritten() {
        Duration sinceStored = Duration.between(storedAccess, session.getLastAccessedTime());
        return changed || sinceStored.compareTo(session.getMaxInactiveInterval().dividedBy(10)) > 0;
    }

    void written() {
        storedId = session.getId();
        storedAccess = session.getLastAccessedTime();
        changed = false;
    }

    /** For the next request: what belongs to it alone from then on. */
    MapSession copy() {
        return new MapSession(session);
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
