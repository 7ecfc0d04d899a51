package org.anteroom.channel.content;

import java.util.List;
import java.util.Optional;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which activities of the platform show a room. */
@Repository
public class ActivityRooms {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    ActivityRooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Shown(long id, @Nullable String title) {}

    public List<Shown> of(ChannelId channel, RoomId room) {
        return jdbc.sql("""
                select id, title from resource_link where room_id = :room and channel_id = :channel
                order by id limit\s""" + MOST)
                .param("room", room.value())
                .param("channel", channel.value())
                .query(Shown.class)
                .list();
    }

    /** @throws DomainError 404 for an activity of another channel */
    public Optional<RoomId> roomOf(ChannelId channel, long activity) {
        List<Optional<RoomId>> found = jdbc.sql(
                        "select room_id from resource_link where id = :id and channel_id = :channel")
                .param("id", activity)
                .param("channel", channel.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("room_id", Long.class))
                        .map(RoomId::new))
                .list();
        return found.stream()
                .findFirst()
                .orElseThrow(() -> DomainError.notFound("activity " + activity + " of channel " + channel));
    }

    /** Until other content is selected for the activity. */
    public void show(ChannelId channel, long activity, RoomId room) {
        jdbc.sql("update resource_link set room_id = :room where id = :id and channel_id = :channel")
                .param("room", room.value())
                .param("id", activity)
                .param("channel", channel.value())
                .update();
    }
}
