package org.anteroom.cloning;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channel;
import org.anteroom.channel.Channels;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Component;

/** Who may clone what into where; asked when the clone is requested and again when it is made. */
@Component
class CloneRights {

    private final RoomAccess rooms;
    private final Channels channels;

    CloneRights(RoomAccess rooms, Channels channels) {
        this.rooms = rooms;
        this.channels = channels;
    }

    /** @throws DomainError if the room may not be cloned by the person, or not while collaboration is off */
    AccessibleRoom requireSource(UserId person, RoomId id) {
        return collaborating(rooms.require(person, id, RoomPermission.CLONE));
    }

    /** As {@link #requireSource(UserId, RoomId)}, of somebody who asks for a clone now. */
    AccessibleRoom requireSource(Visit visit, RoomId id) {
        return collaborating(rooms.require(visit, id, RoomPermission.CLONE));
    }

    private static AccessibleRoom collaborating(AccessibleRoom source) {
        requireCollaboration(source.channel());
        return source;
    }

    /** Whoever may clone a room may do so where it is; another channel must let the person bring rooms in. */
    Channel requireTarget(UserId person, AccessibleRoom source, ChannelId id) {
        if (id.equals(source.channel().id())) {
            return source.channel();
        }
        AccessibleChannel target = channels.require(person, id);
        if (!target.mayAddRooms()) {
            throw DomainError.forbidden("add-rooms");
        }
        requireCollaboration(target.channel());
        return target.channel();
    }

    private static void requireCollaboration(Channel channel) {
        if (!channel.collaborationEnabled()) {
            throw DomainError.conflict("collaboration-off", "channel " + channel.id());
        }
    }
}
