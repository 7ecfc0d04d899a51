package org.anteroom.channel;

/** A channel and what the person who asks is in it. */
public record AccessibleChannel(Channel channel, ChannelRole role) {

    /** For a visit as a student: what a student has, and not more. */
    AccessibleChannel asStudent() {
        return role.mayAddRooms() ? new AccessibleChannel(channel, ChannelRole.MEMBER) : this;
    }

    public boolean isManager() {
        return role == ChannelRole.MANAGER;
    }

    public boolean mayAddRooms() {
        return role.mayAddRooms();
    }
}
