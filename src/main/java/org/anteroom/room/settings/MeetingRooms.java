package org.anteroom.room.settings;

import java.util.List;
import org.anteroom.channel.Channel;
import org.anteroom.channel.ChannelLog;
import org.anteroom.room.RoomChanged;
import org.anteroom.room.RoomMetadata;
import org.anteroom.room.Rooms;
import org.anteroom.shared.Html;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Shortened;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The meeting rooms of channels: made when one is switched on for the first time, and kept when it is switched off. */
@Repository
class MeetingRooms {

    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final ChannelLog log;
    private final ApplicationEventPublisher events;

    MeetingRooms(JdbcClient jdbc, Rooms rooms, ChannelLog log, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.log = log;
        this.events = events;
    }

    @Transactional
    public void enable(Channel channel, UserId actor) {
        RoomId room = lock(channel);
        if (room == null) {
            String name = Shortened.to(RoomMetadata.MAX_NAME, channel.title());
            room = rooms.add(channel.id(), actor, new RoomMetadata(name, Html.EMPTY, List.of()), true);
        }
        change(channel, actor, room, true);
    }

    @Transactional
    public void disable(Channel channel, UserId actor) {
        RoomId room = lock(channel);
        if (room != null) {
            // Whoever opens the room at the same time waits, and finds it switched off.
            rooms.lock(room);
            change(channel, actor, room, false);
        }
    }

    /** Of two who switch it on at once, the second finds the first one's room. */
    private @Nullable RoomId lock(Channel channel) {
        Long room = jdbc.sql("select coalesce(room_id, 0) from channel where id = :channel for update")
                .param("channel", channel.id().value())
                .query(Long.class)
                .single();
        return room == 0 ? null : new RoomId(room);
    }

    private void change(Channel channel, UserId actor, RoomId room, boolean enabled) {
        int changed = jdbc.sql("""
                update channel set room_id = :room, room_enabled = :enabled where id = :channel and room_enabled <> :enabled
                """)
                .param("room", room.value())
                .param("enabled", enabled)
                .param("channel", channel.id().value())
                .update();
        if (changed > 0) {
            log.add(channel.id(), actor, enabled ? "meeting-room.enabled" : "meeting-room.disabled", "");
            events.publishEvent(new RoomChanged(room));
        }
    }
}
