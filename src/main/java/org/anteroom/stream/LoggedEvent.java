package org.anteroom.stream;

import java.time.Instant;
import java.util.Set;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An event as it goes to browsers.
 *
 * @param bytes shared by all who get it
 * @param readAt when this node read it
 */
record LoggedEvent(
        long number, String audience, @Nullable UserId person, boolean changesRights, byte[] bytes, Instant readAt) {

    boolean isFor(Listener listener, Set<String> audiences) {
        return audience.equals(RoomEvent.ALL)
                || audiences.contains(audience)
                || listener.user().equals(person);
    }
}
