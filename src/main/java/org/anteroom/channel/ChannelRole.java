package org.anteroom.channel;

/** What a person is in a channel, from the least to the most rights. */
public enum ChannelRole {
    OBSERVER,
    MEMBER,
    CONTRIBUTOR,
    MANAGER;

    /** Managers and contributors may bring rooms into a channel, and own them there. */
    public boolean mayAddRooms() {
        return compareTo(CONTRIBUTOR) >= 0;
    }
}
