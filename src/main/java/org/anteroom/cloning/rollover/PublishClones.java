package org.anteroom.cloning.rollover;

import java.util.List;
import java.util.Objects;
import org.anteroom.channel.ChannelLog;
import org.anteroom.room.Room;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.room.Rooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows all clones of a course to its members at once; those of others stay theirs to publish. */
@Component
class PublishClones {

    private final RoomAccess access;
    private final Rooms rooms;
    private final ChannelLog log;

    PublishClones(RoomAccess access, Rooms rooms, ChannelLog log) {
        this.access = access;
        this.rooms = rooms;
        this.log = log;
    }

    @Transactional
    public void publish(UserId person, List<CopyableRoom> copied) {
        copied.stream().map(CopyableRoom::standIn).filter(Objects::nonNull).forEach(room -> publish(person, room));
    }

    private void publish(UserId person, RoomId room) {
        try {
            Room found = access.require(person, room, RoomPermission.PUBLISH).room();
            rooms.publish(found.id(), true);
            log.add(found.channel(), person, "rooms.published", found.name());
        } catch (DomainError notTheirs) {
            // Somebody else's clone, or one that was deleted meanwhile: nothing of the person's to publish.
            return;
        }
    }
}
