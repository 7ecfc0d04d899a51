package org.anteroom.room.picker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.AccessibleRooms;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.LikePattern;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Repository;

/** The newest rooms whose name or tags hold a text: of the channel, and of the person in other channels. */
@Repository
class PickableRooms {

    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private static final String OF_CHANNEL = "where r.channel_id = :channel and " + AccessibleRooms.LISTED;

    // By the person first: a condition with "or" would walk through all rooms of the installation.
    private static final String ELSEWHERE = """
            join (select o.id from room o where o.owner_id = :user
                union select g.room_id from room_grant g where g.user_id = :user and g.role = 'CO_EDITOR') mine
              on mine.id = r.id
            where r.channel_id <> :channel and\s""" + AccessibleRooms.LISTED;

    private static final String BY_ID = "where r.id in (:ids) and " + AccessibleRooms.LISTED + " order by r.id desc";

    private static final String NEWEST = """
            and (lower(r.name) like :text escape '!' or lower(r.tags) like :text escape '!')
            order by r.id desc limit\s""" + MOST;

    private final AccessibleRooms rooms;

    PickableRooms(AccessibleRooms rooms) {
        this.rooms = rooms;
    }

    List<AccessibleRoom> ofChannel(Visit visit, ChannelId channel, String text) {
        return rooms.select(visit, OF_CHANNEL + NEWEST, parameters(channel, text));
    }

    List<AccessibleRoom> elsewhere(Visit visit, ChannelId channel, String text) {
        return rooms.select(visit, ELSEWHERE + NEWEST, parameters(channel, text));
    }

    /** The found rooms, after those of the wanted ones that are not among them. */
    List<AccessibleRoom> with(Visit visit, List<RoomId> wanted, List<AccessibleRoom> found) {
        Set<RoomId> there = found.stream().map(it -> it.room().id()).collect(Collectors.toSet());
        List<Long> missing = wanted.stream()
                .filter(id -> !there.contains(id))
                .limit(MOST)
                .map(RoomId::value)
                .toList();
        if (missing.isEmpty()) {
            return found;
        }
        List<AccessibleRoom> all = new ArrayList<>(rooms.select(visit, BY_ID, Map.of("ids", missing)));
        all.addAll(found);
        return all;
    }

    private static Map<String, ?> parameters(ChannelId channel, String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return Map.of("channel", channel.value(), "text", LikePattern.containing(cut));
    }
}
