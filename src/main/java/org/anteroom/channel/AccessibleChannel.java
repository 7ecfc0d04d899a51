package org.anteroom.channel;

/** A channel and what the person who asks is in it. */
public record AccessibleChannel(Channel channel, ChannelRole role) {

    public boolean isManager() {
        return role == ChannelRole.MANAGER;
    }

    /** Managers and contributors may bring rooms into a channel. */
    public boolean mayAddRooms() {
        return role.compareTo(ChannelRole.CONTRIBUTOR) >= 0;
    }
}
