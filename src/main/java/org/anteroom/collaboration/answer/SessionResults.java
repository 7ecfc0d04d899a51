package org.anteroom.collaboration.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.InteractionType;
import org.anteroom.collaboration.Interactions;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All answers of a meeting with who gave them. Whoever asks has looked that they may: {@code MODERATE_CHAT}. */
@Repository
public class SessionResults {

    private final Interactions interactions;
    private final JdbcClient jdbc;

    SessionResults(Interactions interactions, JdbcClient jdbc) {
        this.interactions = interactions;
        this.jdbc = jdbc;
    }

    /** What was asked in that meeting, in the order in which it was opened. */
    public List<Interaction> asked(RoomId room, long session) {
        return interactions.opened(room, session).stream()
                .filter(it -> it.type().takesAnswers())
                .sorted(Comparator.comparing(
                                (Interaction it) -> Objects.requireNonNullElse(it.openedAt(), Instant.EPOCH))
                        .thenComparingInt(Interaction::number))
                .toList();
    }

    /** By name. */
    public List<GivenAnswer> answers(Interaction asked) {
        Map<Long, GivenAnswer> answers = new LinkedHashMap<>();
        Map<Long, OwnAnswer> chosen = new LinkedHashMap<>();
        jdbc.sql("""
                select a.person_id, u.name, a.body, a.given_at, c.choice, c.label from answer a
                join user_account u on u.id = a.person_id
                left join answer_choice c on c.room_id = a.room_id and c.interaction_number = a.interaction_number
                  and c.person_id = a.person_id
                where a.room_id = :room and a.interaction_number = :number
                order by u.name, a.person_id, c.choice
                """)
                .param("room", asked.room().value())
                .param("number", asked.number())
                .query(row -> {
                    long person = row.getLong("person_id");
                    OwnAnswer own = chosen.get(person);
                    if (own == null) {
                        own = own(row);
                        chosen.put(person, own);
                    }
                    if (row.getString("choice") != null) {
                        own.choices().add(row.getString("choice"));
                        own.labels().add(row.getString("label"));
                    }
                    answers.put(person, given(asked, row, own));
                });
        return List.copyOf(answers.values());
    }

    private static OwnAnswer own(ResultSet row) throws SQLException {
        return new OwnAnswer(
                new ArrayList<>(), new ArrayList<>(), row.getString("body"), row.getObject("given_at", Instant.class));
    }

    private static GivenAnswer given(Interaction asked, ResultSet row, OwnAnswer own) throws SQLException {
        return new GivenAnswer(
                asked,
                new UserId(row.getLong("person_id")),
                Objects.requireNonNullElse(row.getString("name"), ""),
                own.words(asked),
                asked.type() == InteractionType.QUIZ ? own.isRight(asked) : null,
                own.givenAt());
    }
}
