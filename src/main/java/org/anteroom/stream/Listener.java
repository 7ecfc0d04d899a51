package org.anteroom.stream;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Who listens.
 *
 * @param studentIn the course that the person is in as a student for now, whatever the rights at other times
 */
public record Listener(UserId user, @Nullable ChannelId studentIn) {

    static Listener of(Visit visit) {
        return new Listener(visit.user(), visit.student() ? visit.channel() : null);
    }
}
