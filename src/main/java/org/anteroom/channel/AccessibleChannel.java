package org.anteroom.channel;

/** A channel and what the person who asks is in it. */
public record AccessibleChannel(Channel channel, ChannelRole role) {

    public boolean isManager() {
        return role == ChannelRole.MANAGER;
    }

    public boolean mayAddRooms() {
        return role.mayAddRooms();
    }
}
