package org.anteroom.notification;

import java.util.concurrent.atomic.AtomicLong;
import org.anteroom.shared.UserId;
import org.anteroom.web.stream.EventStream;
import org.anteroom.web.stream.ServerSentEvent;
import org.jspecify.annotations.Nullable;

/** One listening page. It is told that there is news, not what: that it asks for, so only the newest counts. */
final class NotificationStream extends EventStream {

    private final NotificationStreams streams;
    private final UserId user;
    private final long lastSeen;
    private final AtomicLong newest = new AtomicLong();

    /** @param lastSeen the last news that the browser had when the connection broke, else 0 */
    NotificationStream(NotificationStreams streams, UserId user, long lastSeen) {
        this.streams = streams;
        this.user = user;
        this.lastSeen = lastSeen;
    }

    UserId user() {
        return user;
    }

    void tell(long id) {
        newest.accumulateAndGet(id, Math::max);
        wake();
    }

    /** As {@link #tell}, for what may have been told before the connection broke. */
    void remind(long id) {
        if (lastSeen < id) {
            tell(id);
        }
    }

    @Override
    protected void begun() {
        streams.add(this);
    }

    @Override
    protected void gone() {
        streams.remove(this);
    }

    @Override
    protected byte @Nullable [] next() {
        long id = newest.getAndSet(0);
        return id == 0 ? null : new ServerSentEvent(id, "news", "").bytes();
    }
}
