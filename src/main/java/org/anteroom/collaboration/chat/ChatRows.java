package org.anteroom.collaboration.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of messages as they come, change and go. Each change says whether it made a difference. */
@Repository
class ChatRows {

    private static final String ONE = " where id = :id and room_id = :room and place = :place and shown";

    private final JdbcClient jdbc;

    ChatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param replyTo the message that is answered, if any */
    record NewMessage(
            long session,
            boolean byModerator,
            String text,
            @Nullable Long replyTo,
            Instant at) {}

    long add(ChatStanding standing, NewMessage message) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into chat_message (room_id, session_id, place, author_id, by_moderator, text, reply_to, shown, created_at)
                values (:room, :session, :place, :person, :moderator, :text, :reply, true, :now)
                """)
                .param("room", standing.roomId().value())
                .param("session", message.session())
                .param("place", standing.place().name())
                .param("person", standing.person().value())
                .param("moderator", message.byModerator())
                .param("text", message.text())
                .param("reply", message.replyTo())
                .param("now", message.at())
                .update(key, "id");
        return key.getKey().longValue();
    }

    boolean delete(ChatStanding standing, long id, Instant now) {
        return one(
                                standing,
                                id,
                                "update chat_message set shown = false, text = '', pinned_at = null, deleted_at = :now")
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean pin(ChatStanding standing, long id, Instant now) {
        return one(standing, id, "update chat_message set pinned_at = :now")
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean unpin(ChatStanding standing, long id) {
        return one(standing, id, "update chat_message set pinned_at = null").update() == 1;
    }

    int pinned(ChatStanding standing, long session) {
        return jdbc.sql("""
                select count(*) from chat_message
                where session_id = :session and place = :place and shown and pinned_at is not null
                """)
                .param("session", session)
                .param("place", standing.place().name())
                .query(Integer.class)
                .single();
    }

    /** They stay for the transcript. */
    int clear(ChatStanding standing, long session) {
        return jdbc.sql("""
                update chat_message set shown = false, pinned_at = null
                where session_id = :session and place = :place and shown
                """)
                .param("session", session)
                .param("place", standing.place().name())
                .update();
    }

    private JdbcClient.StatementSpec one(ChatStanding standing, long id, String change) {
        return jdbc.sql(change + ONE)
                .param("id", id)
                .param("room", standing.roomId().value())
                .param("place", standing.place().name());
    }
}
