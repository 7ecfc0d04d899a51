package org.anteroom.collaboration.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions of rooms, in the order in which they were asked unless said otherwise. */
@Repository
class Questions {

    static final int PAGE = 50;

    /** More than a whole course asks in a meeting: who comes later sees the rest when some are done. */
    static final int MOST_WAITING = 300;

    private static final String QUESTION = """
            select q.id, q.asker_id, a.name as asker_name, q.text, q.state, q.taker_id, t.name as taker_name, q.answer,
              w.name as answerer_name, q.published, q.created_at, q.answered_at
            from question q
            join user_account a on a.id = q.asker_id
            left join user_account t on t.id = q.taker_id
            left join user_account w on w.id = q.answerer_id
            where q.room_id = :room\s""";

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all meetings: what was not answered stays. */
    List<Question> waiting(RoomId room) {
        return jdbc.sql(QUESTION + "and q.state in ('PENDING', 'TAKEN') order by q.id limit " + MOST_WAITING)
                .param("room", room.value())
                .query(Questions::question)
                .list();
    }

    /** @return one more than a page if there are more; the last first */
    List<Question> done(RoomId room, long before) {
        return jdbc.sql(QUESTION
                        + "and q.state in ('ANSWERED', 'DISMISSED') and q.id < :before order by q.id desc limit "
                        + (PAGE + 1))
                .param("room", room.value())
                .param("before", before)
                .query(Questions::question)
                .list();
    }

    /** The last first. */
    List<Question> askedBy(RoomId room, UserId person) {
        return jdbc.sql(QUESTION + "and q.asker_id = :person order by q.id desc limit " + PAGE)
                .param("room", room.value())
                .param("person", person.value())
                .query(Questions::question)
                .list();
    }

    /** @return one more than a page if there are more; the last first */
    List<Question> published(RoomId room, long before) {
        return jdbc.sql(QUESTION + "and q.published and q.id < :before order by q.id desc limit " + (PAGE + 1))
                .param("room", room.value())
                .param("before", before)
                .query(Questions::question)
                .list();
    }

    /** @throws DomainError 404 */
    Question get(RoomId room, long id) {
        return jdbc.sql(QUESTION + "and q.id = :id")
                .param("room", room.value())
                .param("id", id)
                .query(Questions::question)
                .optional()
                .orElseThrow(() -> DomainError.notFound("question " + id + " in room " + room));
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        Long taker = row.getObject("taker_id", Long.class);
        return new Question(
                row.getLong("id"),
                new UserId(row.getLong("asker_id")),
                row.getString("asker_name"),
                row.getString("text"),
                QuestionState.valueOf(row.getString("state")),
                taker == null ? null : new UserId(taker),
                row.getString("taker_name"),
                row.getString("answer"),
                row.getString("answerer_name"),
                row.getBoolean("published"),
                row.getObject("created_at", Instant.class),
                row.getObject("answered_at", Instant.class));
    }
}
