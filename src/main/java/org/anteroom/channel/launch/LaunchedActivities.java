package org.anteroom.channel.launch;

import java.time.Clock;
import org.anteroom.lti.Launch.ResourceLink;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The activities that launches come from, and the room that each one shows. */
@Repository
class LaunchedActivities {

    private final JdbcClient jdbc;
    private final Clock clock;

    LaunchedActivities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void store(KnownLaunch known, ResourceLink link) {
        jdbc.sql("""
                insert into resource_link (channel_id, resource_link_id, title, created_at)
                values (:channel, :link, :title, :now)
                on duplicate key update title = values(title)
                """)
                .param("channel", known.channelId())
                .param("link", link.id())
                .param("title", LaunchedNames.title(link))
                .param("now", clock.instant())
                .update();
    }

    /** Locks the activity, so that two teachers who open it at once make one room. */
    @Nullable
    RoomId roomForUpdate(long linkId) {
        Long room = jdbc.sql("select room_id from resource_link where id = :id for update")
                .param("id", linkId)
                .query((row, number) -> row.getObject("room_id", Long.class))
                .optional()
                .orElse(null);
        return room == null ? null : new RoomId(room);
    }

    void bind(long linkId, RoomId room) {
        jdbc.sql("update resource_link set room_id = :room where id = :id")
                .param("room", room.value())
                .param("id", linkId)
                .update();
    }

    /** What the activity shows by the word of the platform, and by which room; without one it waits. */
    void bind(long linkId, String content, FollowContent.Binding binding) {
        jdbc.sql("""
                update resource_link set content = :content, room_id = :room, copy_id = :copy, source_room_id = :source
                where id = :id
                """)
                .param("content", content)
                .param("room", value(binding.room()))
                .param("copy", binding.copy() == null ? null : binding.copy().id())
                .param("source", value(binding.source()))
                .param("id", linkId)
                .update();
    }

    private static @Nullable Long value(@Nullable RoomId id) {
        return id == null ? null : id.value();
    }
}
