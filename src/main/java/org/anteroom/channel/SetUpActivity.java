package org.anteroom.channel;

import org.anteroom.channel.content.LinkedRooms;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins anew where an activity has no room, or one that was deleted. */
@Component
class SetUpActivity {

    private final Activities activities;
    private final NewActivity newActivity;
    private final LinkedRooms rooms;

    SetUpActivity(Activities activities, NewActivity newActivity, LinkedRooms rooms) {
        this.activities = activities;
        this.rooms = rooms;
        this.newActivity = newActivity;
    }

    @Transactional
    public RoomId setUp(Channel channel, long id, UserId teacher) {
        Activity activity = activities.lock(channel.id(), id);
        RoomId known = activity.room();
        if (known != null && rooms.channelOf(known).isPresent()) {
            return known;
        }
        String title = activity.title() == null || activity.title().isBlank() ? channel.title() : activity.title();
        RoomId room = newActivity.open(channel.id(), teacher, title);
        activities.bind(channel.id(), id, room);
        return room;
    }
}
