package org.anteroom.channel;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Activities {

    private final JdbcClient jdbc;

    Activities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Activity require(ChannelId channel, long id) {
        return jdbc.sql("select title, room_id from resource_link where channel_id = :channel and id = :id")
                .param("channel", channel.value())
                .param("id", id)
                .query((row, number) -> {
                    Long room = row.getObject("room_id", Long.class);
                    return new Activity(row.getString("title"), room == null ? null : new RoomId(room));
                })
                .optional()
                .orElseThrow(() -> DomainError.notFound("activity " + id + " of channel " + channel));
    }
}
