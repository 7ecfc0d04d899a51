package org.anteroom.collaboration.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.collaboration.Interaction;
import org.anteroom.shared.Batches;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a person's own answers. */
@Repository
class OwnAnswers {

    private final JdbcClient jdbc;

    OwnAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return by number */
    Map<Integer, OwnAnswer> of(RoomId room, UserId person, List<Interaction> asked) {
        Map<Integer, OwnAnswer> own = new HashMap<>();
        if (!asked.isEmpty()) {
            jdbc.sql("""
                    select a.interaction_number, a.body, a.given_at, c.choice, c.label from answer a
                    left join answer_choice c on c.room_id = a.room_id and c.interaction_number = a.interaction_number
                      and c.person_id = a.person_id
                    where a.room_id = :room and a.person_id = :person and a.interaction_number in (:numbers)
                    order by a.interaction_number, c.choice
                    """)
                    .param("room", room.value())
                    .param("person", person.value())
                    .param(
                            "numbers",
                            Batches.padded(
                                    asked.stream().map(Interaction::number).toList()))
                    .query(row -> {
                        Instant given = row.getObject("given_at", Instant.class);
                        String text = row.getString("body");
                        String choice = row.getString("choice");
                        OwnAnswer known = own.computeIfAbsent(
                                row.getInt("interaction_number"),
                                number -> new OwnAnswer(new ArrayList<>(), new ArrayList<>(), text, given));
                        if (choice != null) {
                            known.choices().add(choice);
                            known.labels().add(row.getString("label"));
                        }
                    });
        }
        return own;
    }
}
