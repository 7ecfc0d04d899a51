package org.anteroom.room.metadata;

import java.util.List;
import java.util.Map;
import org.anteroom.room.AccessibleRooms;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Component;

/** Tags that a channel uses already, to suggest when somebody tags a room. */
@Component
public class RoomTags {

    private static final int NEWEST_ROOMS = 100;
    private static final int MOST = 50;

    private final AccessibleRooms rooms;

    RoomTags(AccessibleRooms rooms) {
        this.rooms = rooms;
    }

    /** Those of the newest rooms that the person may see, in the order of the alphabet. */
    public List<String> suggestions(Visit visit, ChannelId channel) {
        String newest = "where r.channel_id = :channel and r.tags <> '' and " + AccessibleRooms.VISIBLE
                + " order by r.id desc limit " + NEWEST_ROOMS;
        return rooms.select(visit, newest, Map.of("channel", channel.value())).stream()
                .flatMap(found -> found.room().tags().stream())
                .distinct()
                .limit(MOST)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
