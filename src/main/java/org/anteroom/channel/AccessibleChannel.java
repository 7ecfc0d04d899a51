package org.anteroom.channel;

/**
 * A channel and what the person who asks is in it.
 *
 * @param roleIsGiven whether a manager of the channel gave the role
 */
public record AccessibleChannel(Channel channel, ChannelRole role, boolean roleIsGiven) {

    /** For a visit that began as a student's: what a student has, and not more; but a role that was given counts at once. */
    AccessibleChannel asStudent() {
        return role.mayAddRooms() && !roleIsGiven ? new AccessibleChannel(channel, ChannelRole.MEMBER, false) : this;
    }

    public boolean isManager() {
        return role == ChannelRole.MANAGER;
    }

    public boolean mayAddRooms() {
        return role.mayAddRooms();
    }
}
