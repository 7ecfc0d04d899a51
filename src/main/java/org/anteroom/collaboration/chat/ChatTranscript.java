package org.anteroom.collaboration.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written in a meeting, for after it: with what was cleared away, without what was deleted. */
@Repository
public class ChatTranscript {

    public static final int PAGE = 500;

    private final JdbcClient jdbc;

    ChatTranscript(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param answers the message that this one answers, if any
     * @param cleared whether people who were there lost it by the end
     */
    public record Line(
            long id,
            UserId author,
            String name,
            boolean byModerator,
            String text,
            @Nullable Long answers,
            int likes,
            boolean cleared,
            Instant at) {}

    /**
     * For who may read it; the caller asks for that.
     *
     * @param after the message behind which the page begins, or 0
     * @return at most {@link #PAGE} lines in their order
     */
    public List<Line> groupChat(RoomId room, long session, long after) {
        return lines(room, session, ChatPlace.CHAT, after);
    }

    /** As {@link #groupChat}, for those who hold the backchannel alone. */
    public List<Line> backchannel(RoomId room, long session, long after) {
        return lines(room, session, ChatPlace.BACKCHANNEL, after);
    }

    private List<Line> lines(RoomId room, long session, ChatPlace place, long after) {
        return jdbc.sql("""
                select m.*, u.name, (select count(*) from chat_like l where l.message_id = m.id) as likes
                from chat_message m join user_account u on u.id = m.author_id
                where m.session_id = :session and m.room_id = :room and m.place = :place and m.deleted_at is null
                  and m.id > :after
                order by m.id limit\s""" + PAGE)
                .param("session", session)
                .param("room", room.value())
                .param("place", place.name())
                .param("after", after)
                .query(ChatTranscript::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                new UserId(row.getLong("author_id")),
                row.getString("name"),
                row.getBoolean("by_moderator"),
                row.getString("text"),
                row.getObject("reply_to", Long.class),
                row.getInt("likes"),
                !row.getBoolean("shown"),
                row.getObject("created_at", Instant.class));
    }
}
