package org.anteroom.room;

import org.anteroom.channel.ChannelLog;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** Who changed what of rooms, for the managers of their channels. */
@Component
public class RoomLog {

    private final ChannelLog log;

    RoomLog(ChannelLog log) {
        this.log = log;
    }

    /**
     * Of a room that only its owner and co-editors know nobody else learns.
     *
     * @param kind as {@code rooms.settings}: see {@link ChannelLog#add}
     */
    public void add(Room room, UserId actor, String kind) {
        if (room.published()) {
            log.addOnce(room.channel(), actor, kind, room.name());
        }
    }
}
