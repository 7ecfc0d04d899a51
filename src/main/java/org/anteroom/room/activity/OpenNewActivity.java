package org.anteroom.room.activity;

import org.anteroom.channel.NewActivity;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;

/** The first teacher who opens an activity gets a published room of its title. */
@Component
class OpenNewActivity implements NewActivity {

    private final NewRooms rooms;

    OpenNewActivity(NewRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public RoomId open(ChannelId channel, UserId teacher, String title) {
        return rooms.publish(channel, teacher, title);
    }
}
