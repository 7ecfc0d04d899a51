package org.anteroom.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rooms as aggregates: every change of a room or of what it holds begins with {@link #lock}. */
@Repository
public class Rooms {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rooms(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes others wait who want to change or clone the room, until this transaction ends.
     *
     * @throws DomainError 404 if the room was deleted meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(RoomId id) {
        jdbc.sql("select id from room where id = :id and deleted_at is null for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> DomainError.notFound("room " + id));
    }

    /** The next number for something in this room. The room's row is locked by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int nextNumber(RoomId id) {
        lock(id);
        jdbc.sql("update room set next_number = next_number + 1 where id = :id")
                .param("id", id.value())
                .update();
        return jdbc.sql("select next_number - 1 from room where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    public RoomId add(ChannelId channel, UserId owner, RoomMetadata metadata, boolean published) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into room (channel_id, owner_id, name, description, tags, published, mode, questions_enabled,
                  group_chat_enabled, next_number, version, created_at)
                values (:channel, :owner, :name, :description, :tags, :published, :mode, :questions, :groupChat, 1, 1, :now)
                """)
                .param("channel", channel.value())
                .param("owner", owner.value())
                .param("name", metadata.name())
                .param("description", metadata.description().value())
                .param("tags", metadata.storedTags())
                .param("published", published)
                .param("mode", RoomSettings.STANDARD.mode().name())
                .param("questions", RoomSettings.STANDARD.questionsEnabled())
                .param("groupChat", RoomSettings.STANDARD.groupChatEnabled())
                .param("now", clock.instant())
                .update(key, "id");
        return new RoomId(key.getKey().longValue());
    }

    /** @return false if somebody else changed the metadata since that version: then nothing is changed */
    public boolean change(RoomId id, RoomMetadata metadata, int version) {
        return jdbc.sql("""
                update room set name = :name, description = :description, tags = :tags, version = version + 1
                where id = :id and version = :version and deleted_at is null
                """)
                        .param("name", metadata.name())
                        .param("description", metadata.description().value())
                        .param("tags", metadata.storedTags())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false if somebody else changed the settings since that version: then nothing is changed */
    public boolean change(RoomId id, RoomSettings settings, int version) {
        return jdbc.sql("""
                update room set mode = :mode, questions_enabled = :questions, group_chat_enabled = :groupChat,
                  settings_version = settings_version + 1
                where id = :id and settings_version = :version and deleted_at is null
                """)
                        .param("mode", settings.mode().name())
                        .param("questions", settings.questionsEnabled())
                        .param("groupChat", settings.groupChatEnabled())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    @Transactional
    public void publish(RoomId id, boolean published) {
        jdbc.sql("update room set published = :published where id = :id and deleted_at is null")
                .param("published", published)
                .param("id", id.value())
                .update();
        events.publishEvent(new RoomChanged(id));
    }

    static Room room(ResultSet row) throws SQLException {
        return new Room(
                new RoomId(row.getLong("id")),
                new ChannelId(row.getLong("channel_id")),
                new UserId(row.getLong("owner_id")),
                roomId(row.getObject("parent_id", Long.class)),
                RoomMetadata.ofStored(row.getString("name"), row.getString("description"), row.getString("tags")),
                row.getBoolean("published"),
                new RoomSettings(
                        RoomMode.valueOf(row.getString("mode")),
                        row.getBoolean("questions_enabled"),
                        row.getBoolean("group_chat_enabled")),
                row.getInt("version"),
                row.getInt("settings_version"),
                row.getObject("open_since", Instant.class),
                row.getObject("created_at", Instant.class),
                row.getObject("deleted_at", Instant.class));
    }

    private static @Nullable RoomId roomId(@Nullable Long id) {
        return id == null ? null : new RoomId(id);
    }
}
