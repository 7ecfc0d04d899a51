package org.anteroom.channel;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.web.cover.Cover;
import org.jspecify.annotations.Nullable;

/**
 * What a course of the LMS is here.
 *
 * @param label the course's short name
 * @param collaborationEnabled whether chat and collaboration (C&C) is on: cloning needs it
 */
public record Channel(
        ChannelId id,
        RegistrationId registration,
        String title,
        @Nullable String label,
        boolean collaborationEnabled) {

    public Cover cover() {
        return Cover.of(title);
    }
}
