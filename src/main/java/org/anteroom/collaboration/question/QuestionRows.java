package org.anteroom.collaboration.question;

import java.time.Instant;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Each change is one statement that asks for the state, too: of two moderators at once, one makes it. */
@Repository
class QuestionRows {

    /** Free, or in the hands of whoever asks. */
    private static final String MINE =
            " where id = :id and room_id = :room and (state = 'PENDING' or state = 'TAKEN' and taker_id = :person)";

    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DomainError 409 if the meeting has just ended */
    long add(QuestionStanding standing, String text, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        int added = jdbc.sql("""
                insert into question (room_id, session_id, asker_id, text, state, answer, published, created_at)
                select room_id, id, :person, :text, 'PENDING', '', false, :now from room_session
                where room_id = :room and ended_at is null order by id desc limit 1
                """)
                .param("room", standing.roomId().value())
                .param("person", standing.person().value())
                .param("text", text)
                .param("now", now)
                .update(key, "id");
        if (added == 0) {
            throw DomainError.conflict("question-closed", "room " + standing.roomId());
        }
        return key.getKey().longValue();
    }

    boolean take(QuestionStanding standing, long id) {
        return change(standing, id, """
                update question set state = 'TAKEN', taker_id = :person
                where id = :id and room_id = :room and state = 'PENDING'
                """, null);
    }

    /** Be it from another's hands, who may have left. */
    boolean release(QuestionStanding standing, long id) {
        return change(standing, id, """
                update question set state = 'PENDING', taker_id = null
                where id = :id and room_id = :room and state = 'TAKEN'
                """, null);
    }

    boolean dismiss(QuestionStanding standing, long id) {
        return change(standing, id, "update question set state = 'DISMISSED', taker_id = null" + MINE, null);
    }

    boolean answer(QuestionStanding standing, long id, Answer answer) {
        return change(standing, id, """
                update question set state = 'ANSWERED', taker_id = null, answer = :answer, answerer_id = :person,
                  answered_at = :now, published = :published
                """ + MINE, answer);
    }

    /** The former answer stays for whoever answers anew. */
    boolean reopen(QuestionStanding standing, long id) {
        return change(standing, id, """
                update question set state = 'PENDING', published = false
                where id = :id and room_id = :room and state in ('ANSWERED', 'DISMISSED')
                """, null);
    }

    boolean publish(QuestionStanding standing, long id, boolean published) {
        return change(
                standing,
                id,
                "update question set published = " + published + " where id = :id and room_id = :room"
                        + " and state = 'ANSWERED'",
                null);
    }

    private boolean change(QuestionStanding standing, long id, String sql, @Nullable Answer answer) {
        return jdbc.sql(sql)
                        .param("room", standing.roomId().value())
                        .param("id", id)
                        .param("person", standing.person().value())
                        .param("answer", answer == null ? null : answer.text())
                        .param("published", answer != null && answer.published())
                        .param("now", answer == null ? null : answer.at())
                        .update()
                == 1;
    }

    record Answer(String text, boolean published, Instant at) {}
}
