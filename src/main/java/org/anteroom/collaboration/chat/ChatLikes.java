package org.anteroom.collaboration.chat;

import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who likes which message: each person once. */
@Repository
class ChatLikes {

    private final JdbcClient jdbc;

    ChatLikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many like it then */
    @Transactional(propagation = Propagation.MANDATORY)
    public int add(long message, UserId person) {
        lock(message);
        change(message, person, """
                insert into chat_like (message_id, user_id) values (:message, :person)
                on duplicate key update message_id = values(message_id)
                """);
        return count(message);
    }

    /** @return how many like it then */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(long message, UserId person) {
        lock(message);
        change(message, person, "delete from chat_like where message_id = :message and user_id = :person");
        return count(message);
    }

    /** Whoever counts sees what others did before, so that numbers are told in the order in which they came about. */
    private void lock(long message) {
        jdbc.sql("select id from chat_message where id = :message for update")
                .param("message", message)
                .query(Long.class)
                .optional();
    }

    private void change(long message, UserId person, String sql) {
        jdbc.sql(sql).param("message", message).param("person", person.value()).update();
    }

    private int count(long message) {
        return jdbc.sql("select count(*) from chat_like where message_id = :message")
                .param("message", message)
                .query(Integer.class)
                .single();
    }
}
