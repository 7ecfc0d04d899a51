package org.anteroom.collaboration.chat;

import java.time.Instant;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A message as one person sees it.
 *
 * @param byModerator whether its author was one when it was written
 * @param liked whether this person likes it
 */
record ChatMessage(
        long id,
        UserId author,
        String name,
        boolean byModerator,
        String text,
        Instant at,
        @Nullable Quote quote,
        int likes,
        boolean liked,
        boolean pinned) {

    /** The message that browsers make others of. */
    static final ChatMessage BLANK =
            new ChatMessage(0, new UserId(0), "", true, "", Instant.EPOCH, new Quote(0, "", ""), 0, false, false);

    public boolean isBlank() {
        return id == 0;
    }

    /** What is answered; without words once it is gone. */
    record Quote(long id, String name, String text) {

        public boolean isGone() {
            return id > 0 && name.isEmpty();
        }
    }
}
