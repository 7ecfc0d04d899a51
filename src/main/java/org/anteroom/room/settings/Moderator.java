package org.anteroom.room.settings;

import org.anteroom.channel.ChannelRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is or can become a moderator.
 *
 * @param name empty for a group of which the LMS tells no name
 * @param externalId what the LMS calls a group
 * @param role of a person in the channel; null for who left it: the right rests meanwhile
 */
record Moderator(
        Subject subject,
        String name,
        @Nullable String externalId,
        @Nullable ChannelRole role) {

    public String key() {
        return subject.key();
    }

    public boolean isGroup() {
        return subject.group();
    }

    public boolean isGone() {
        return !subject.group() && role == null;
    }
}
