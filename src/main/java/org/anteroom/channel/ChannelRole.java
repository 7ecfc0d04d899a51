package org.anteroom.channel;

import org.jspecify.annotations.Nullable;

/** What a person is in a channel, from the least to the most rights. */
public enum ChannelRole {
    OBSERVER,
    MEMBER,
    CONTRIBUTOR,
    MANAGER;

    public static ChannelRole highest(@Nullable ChannelRole one, ChannelRole other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }

    /** Managers and contributors may bring rooms into a channel, and own them there. */
    public boolean mayAddRooms() {
        return compareTo(CONTRIBUTOR) >= 0;
    }
}
