package org.anteroom.room.activity;

import java.util.Optional;
import org.anteroom.channel.content.LinkedRooms;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoomsOfActivities implements LinkedRooms {

    private final JdbcClient jdbc;

    RoomsOfActivities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ChannelId> channelOf(RoomId room) {
        return jdbc.sql("select channel_id from room where id = :id and deleted_at is null")
                .param("id", room.value())
                .query(Long.class)
                .optional()
                .map(ChannelId::new);
    }
}
