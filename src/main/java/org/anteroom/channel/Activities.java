package org.anteroom.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Activities {

    private static final String SELECT = """
            select title, room_id, content, copy_id from resource_link where channel_id = :channel and id = :id
            """;

    private final JdbcClient jdbc;

    Activities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Activity require(ChannelId channel, long id) {
        return find(channel, id, SELECT);
    }

    /** Of two teachers who set it up at once, the second finds the first one's room. */
    Activity lock(ChannelId channel, long id) {
        return find(channel, id, SELECT + "for update");
    }

    void bind(ChannelId channel, long id, RoomId room) {
        jdbc.sql("update resource_link set room_id = :room where channel_id = :channel and id = :id")
                .param("room", room.value())
                .param("channel", channel.value())
                .param("id", id)
                .update();
    }

    private Activity find(ChannelId channel, long id, String select) {
        return jdbc.sql(select)
                .param("channel", channel.value())
                .param("id", id)
                .query(Activities::activity)
                .optional()
                .orElseThrow(() -> DomainError.notFound("activity " + id + " of channel " + channel));
    }

    private static Activity activity(ResultSet row, int number) throws SQLException {
        Long room = row.getObject("room_id", Long.class);
        return new Activity(
                row.getString("title"),
                room == null ? null : new RoomId(room),
                row.getString("content"),
                row.getObject("copy_id", Long.class));
    }
}
