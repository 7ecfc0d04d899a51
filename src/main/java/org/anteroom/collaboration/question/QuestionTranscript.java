package org.anteroom.collaboration.question;

import java.time.Instant;
import java.util.List;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked in a meeting, and answered by now. */
@Repository
public class QuestionTranscript {

    public static final int PAGE = 500;

    private final JdbcClient jdbc;

    QuestionTranscript(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param answer empty unless it was answered
     * @param published whether others than the moderators and whoever asked may read it; they never learn who asked
     */
    public record Line(
            long id,
            UserId asker,
            String name,
            String text,
            String state,
            String answer,
            @Nullable String answerer,
            boolean published,
            Instant at,
            @Nullable Instant answeredAt) {}

    /**
     * For the moderators of its chat; the caller asks whether it is one.
     *
     * @param after the question behind which the page begins, or 0
     * @return at most {@link #PAGE} questions in their order
     */
    public List<Line> of(RoomId room, long session, long after) {
        return jdbc.sql("""
                select q.id, q.asker_id, a.name, q.text, q.state, q.answer, w.name as answerer, q.published, q.created_at,
                  q.answered_at
                from question q
                join user_account a on a.id = q.asker_id
                left join user_account w on w.id = q.answerer_id
                where q.session_id = :session and q.room_id = :room and q.id > :after
                order by q.id limit\s""" + PAGE)
                .param("session", session)
                .param("room", room.value())
                .param("after", after)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        new UserId(row.getLong("asker_id")),
                        row.getString("name"),
                        row.getString("text"),
                        row.getString("state"),
                        row.getString("state").equals("ANSWERED") ? row.getString("answer") : "",
                        row.getString("answerer"),
                        row.getBoolean("published"),
                        row.getObject("created_at", Instant.class),
                        row.getObject("answered_at", Instant.class)))
                .list();
    }
}
