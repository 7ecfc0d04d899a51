package org.anteroom.room.list;

import java.util.Map;
import org.anteroom.room.AccessibleRooms;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Repository;

/** Pages of rooms, newest first: one statement each, whose cost is that of what the person can see. */
@Repository
class RoomLists {

    // By the person first: a condition with "or" would walk through all rooms of the installation.
    private static final String MINE = """
            join (select o.id from room o where o.owner_id = :user
                union select g.room_id from room_grant g where g.user_id = :user and g.role = 'CO_EDITOR') mine
              on mine.id = r.id
            where\s""" + AccessibleRooms.LISTED;

    private static final String OF_CHANNEL = """
            join (select c0.id from room c0 where c0.channel_id = :channel
                union select s0.room_id from room_share s0 where s0.channel_id = :channel) here
              on here.id = r.id
            where\s""" + AccessibleRooms.LISTED;

    private static final String PAGE = """
            and r.id < :before
            and (lower(r.name) like :text escape '!' or lower(r.tags) like :text escape '!')
            and concat(:newline, lower(r.tags), :newline) like :tag escape '!'
            and (:show = 'ALL' or (:show = 'PUBLISHED' and r.published) or (:show = 'DRAFTS' and not r.published)
              or (:show = 'MINE' and (r.owner_id = :user or exists (select 1 from room_grant mg
                where mg.room_id = r.id and mg.user_id = :user and mg.role = 'CO_EDITOR'))))
            order by r.id desc limit\s""" + (RoomPage.SIZE + 1);

    private final AccessibleRooms rooms;

    RoomLists(AccessibleRooms rooms) {
        this.rooms = rooms;
    }

    /** What the person owns or co-edits, in all channels. */
    RoomPage mine(Visit visit, RoomFilter filter) {
        return page(visit, MINE, filter, 0);
    }

    /** What the person may see in the channel. */
    RoomPage ofChannel(Visit visit, ChannelId channel, RoomFilter filter) {
        return page(visit, OF_CHANNEL, filter, channel.value());
    }

    private RoomPage page(Visit visit, String which, RoomFilter filter, long channel) {
        Map<String, ?> parameters = Map.of(
                "channel", channel,
                "before", filter.before(),
                "text", filter.textPattern(),
                "newline", "\n",
                "tag", filter.tagPattern(),
                "show", filter.show().name());
        return RoomPage.of(rooms.select(visit, which + PAGE, parameters));
    }
}
