package org.anteroom.live;

import java.util.List;
import java.util.Map;
import org.anteroom.channel.CollaborationSwitched;
import org.anteroom.channel.RightsChanged;
import org.anteroom.room.RoomChanged;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings changes of rooms and of people's rights to the open pages, within the transactions that make them. */
@Component
class TellRooms {

    /** Others find out for themselves, some seconds later. */
    private static final int MOST_ROOMS = 50;

    private final JdbcClient jdbc;
    private final RoomEvents events;
    private final RoomSessions sessions;

    TellRooms(JdbcClient jdbc, RoomEvents events, RoomSessions sessions) {
        this.jdbc = jdbc;
        this.events = events;
        this.sessions = sessions;
    }

    @EventListener
    void changed(RoomChanged change) {
        if (isGone(change.room())) {
            sessions.close(change.room());
        }
        events.append(change.room(), RoomEvent.toAll("room", "changed", Map.of()));
        events.rightsChanged(change.room());
    }

    @EventListener
    void changed(CollaborationSwitched change) {
        rooms(change.channel(), "r.open_since is not null")
                .forEach(room -> events.append(room, RoomEvent.toAll("room", "changed", Map.of())));
    }

    /** One event for each room in which it matters, however many people it concerns. */
    @EventListener
    void changed(RightsChanged change) {
        rooms(change.channel(), """
                (r.open_since is not null or r.id = c.room_id
                  or exists (select 1 from room_group_grant g where g.room_id = r.id))
                """).forEach(events::rightsChanged);
    }

    private List<RoomId> rooms(ChannelId channel, String condition) {
        return jdbc.sql("""
                select r.id from room r join channel c on c.id = r.channel_id
                where r.channel_id = :channel and r.deleted_at is null and %s
                order by r.id limit %d
                """.formatted(condition, MOST_ROOMS))
                .param("channel", channel.value())
                .query((row, number) -> new RoomId(row.getLong("id")))
                .list();
    }

    private boolean isGone(RoomId room) {
        return jdbc.sql("""
                select count(*) from room r left join channel c on c.room_id = r.id
                where r.id = :room and (r.deleted_at is not null or c.room_enabled = false)
                """).param("room", room.value()).query(Integer.class).single() > 0;
    }
}
