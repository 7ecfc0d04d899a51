package org.anteroom.collaboration.chat;

import java.time.Clock;
import java.util.List;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may not write in the chats of rooms. */
@Repository
class ChatBlocks {

    /** A room has few people, and far fewer who had to be blocked. */
    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    ChatBlocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contains(RoomId room, UserId person) {
        return jdbc.sql("select count(*) from chat_block where room_id = :room and user_id = :person")
                        .param("room", room.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Blocked> of(RoomId room) {
        return jdbc.sql("""
                select u.id, u.name from chat_block b join user_account u on u.id = b.user_id
                where b.room_id = :room order by u.name, u.id limit\s""" + MOST_SHOWN)
                .param("room", room.value())
                .query((row, number) -> new Blocked(new UserId(row.getLong("id")), row.getString("name")))
                .list();
    }

    void add(RoomId room, UserId person, UserId moderator) {
        jdbc.sql("""
                insert into chat_block (room_id, user_id, blocked_by, created_at) values (:room, :person, :moderator, :now)
                on duplicate key update room_id = values(room_id)
                """)
                .param("room", room.value())
                .param("person", person.value())
                .param("moderator", moderator.value())
                .param("now", clock.instant())
                .update();
    }

    void remove(RoomId room, UserId person) {
        jdbc.sql("delete from chat_block where room_id = :room and user_id = :person")
                .param("room", room.value())
                .param("person", person.value())
                .update();
    }

    record Blocked(UserId person, String name) {}
}
