package org.anteroom.channel.content;

import org.anteroom.shared.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * A channel with activities that were made in another.
 *
 * @param inHistory whether the platform says that the course was copied; else activities were imported into it
 * @param decision null until a manager has decided
 */
public record CourseCopy(
        long id,
        ChannelId channel,
        ChannelId source,
        boolean inHistory,
        @Nullable CopyDecision decision,
        boolean finished) {

    public boolean isUndecided() {
        return decision == null;
    }

    public boolean isRunning() {
        return decision == CopyDecision.CLONE && !finished;
    }
}
