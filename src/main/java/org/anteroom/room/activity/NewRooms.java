package org.anteroom.room.activity;

import java.util.List;
import org.anteroom.channel.ChannelLog;
import org.anteroom.room.RoomMetadata;
import org.anteroom.room.Rooms;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.Html;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** Rooms that are made for an activity: the course sees them at once. */
@Component
public class NewRooms {

    private final Rooms rooms;
    private final ChannelLog log;

    NewRooms(Rooms rooms, ChannelLog log) {
        this.rooms = rooms;
        this.log = log;
    }

    /** @throws org.anteroom.shared.DomainError if the name is too long */
    public RoomId publish(ChannelId channel, UserId owner, String name) {
        RoomMetadata metadata = new RoomMetadata(name, Html.EMPTY, List.of());
        RoomId room = rooms.add(channel, owner, metadata, true);
        log.add(channel, owner, "rooms.created", metadata.name());
        return room;
    }
}
