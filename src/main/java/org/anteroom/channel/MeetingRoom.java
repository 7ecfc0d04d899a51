package org.anteroom.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * The one room that belongs to the channel itself, once it was switched on.
 *
 * @param openSince if a meeting is under way
 */
public record MeetingRoom(
        RoomId id, boolean enabled, @Nullable Instant openSince) {

    /** The columns of a channel {@code c} that {@link #of(ResultSet)} reads, together with {@link #JOIN}. */
    public static final String COLUMNS =
            "c.room_id as meeting_room_id, c.room_enabled as meeting_room_enabled, cr.open_since as meeting_room_open_since";

    public static final String JOIN = "left join room cr on cr.id = c.room_id";

    /** What Enter Room leads to. */
    public enum State {
        CLOSED,
        WAITING,
        OPEN
    }

    public State state() {
        if (!enabled) {
            return State.CLOSED;
        }
        return openSince == null ? State.WAITING : State.OPEN;
    }

    public static @Nullable MeetingRoom of(ResultSet row) throws SQLException {
        Long id = row.getObject("meeting_room_id", Long.class);
        return id == null
                ? null
                : new MeetingRoom(
                        new RoomId(id),
                        row.getBoolean("meeting_room_enabled"),
                        row.getObject("meeting_room_open_since", Instant.class));
    }
}
