package org.anteroom.room;

import java.util.List;
import org.anteroom.channel.Channels;
import org.anteroom.channel.content.ActivityRooms;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Component;

/** Activities that a deleted room leaves behind, for those who may begin them anew. */
@Component
public class OrphanedActivities {

    private final Channels channels;
    private final ActivityRooms activities;

    OrphanedActivities(Channels channels, ActivityRooms activities) {
        this.channels = channels;
        this.activities = activities;
    }

    /** @return those of the course that the person came from, if they manage it */
    public List<ActivityRooms.Shown> of(Visit visit, RoomId deleted) {
        ChannelId course = visit.channel();
        boolean manages = course != null && channels.require(visit, course).isManager();
        return manages ? activities.of(course, deleted) : List.of();
    }
}
