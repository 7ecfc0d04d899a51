package org.anteroom.room.activity;

import java.util.List;
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

    NewRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @throws org.anteroom.shared.DomainError if the name is too long */
    public RoomId publish(ChannelId channel, UserId owner, String name) {
        return rooms.add(channel, owner, new RoomMetadata(name, Html.EMPTY, List.of()), true);
    }
}
