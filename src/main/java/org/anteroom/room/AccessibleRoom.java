package org.anteroom.room;

import org.anteroom.channel.Channel;
import org.anteroom.shared.DomainError;

/**
 * A room that the person may see, with what they may do there. Templates ask {@code may('EDIT')}.
 *
 * @param inChannel whether the person may open the room's channel, too: members of a channel that uses the room may not
 */
public record AccessibleRoom(Room room, Channel channel, String ownerName, Standing standing, boolean inChannel) {

    public boolean may(RoomPermission permission) {
        return RoomPolicy.permits(standing, permission) && !(isMeetingRoom() && RoomPolicy.isUpToChannel(permission));
    }

    /** Whether it is the meeting room of its channel. */
    public boolean isMeetingRoom() {
        return channel.meetsIn(room.id());
    }

    /** Whether a meeting can take place: the meeting room of a channel may be switched off. */
    public boolean isEnabled() {
        return channel.meetingRoom() == null
                || !isMeetingRoom()
                || channel.meetingRoom().enabled();
    }

    /** Whether chat and collaboration is on in the room's channel. */
    public boolean isCollaborationEnabled() {
        return channel.collaborationEnabled();
    }

    public boolean isLimitedToStudents() {
        return RoomPolicy.withholds(standing);
    }

    /** @throws DomainError 403 */
    public void require(RoomPermission permission) {
        if (!may(permission)) {
            throw DomainError.forbidden(permission.code());
        }
    }
}
