package org.anteroom.room;

import org.anteroom.channel.Channel;
import org.anteroom.shared.DomainError;

/** A room that the person may see, with what they may do there. Templates ask {@code may('EDIT')}. */
public record AccessibleRoom(Room room, Channel channel, String ownerName, Standing standing) {

    public boolean may(RoomPermission permission) {
        return RoomPolicy.permits(standing, permission);
    }

    /** @throws DomainError 403 */
    public void require(RoomPermission permission) {
        if (!may(permission)) {
            throw DomainError.forbidden(permission.code());
        }
    }
}
