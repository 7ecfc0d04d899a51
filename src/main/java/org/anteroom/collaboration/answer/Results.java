package org.anteroom.collaboration.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.InteractionType;
import org.anteroom.collaboration.answer.ResultLine.Count;
import org.anteroom.shared.Batches;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts answers. */
@Repository
class Results {

    static final int MOST_WORDS = 40;
    static final int MOST_TEXTS = 100;

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Result of(Interaction asked) {
        return of(asked.room(), List.of(asked)).get(asked.number());
    }

    /** @return by number */
    Map<Integer, Result> of(RoomId room, List<Interaction> asked) {
        Map<Integer, Result> results = new HashMap<>();
        if (!asked.isEmpty()) {
            Map<Integer, Integer> people = people(room, asked);
            Map<Integer, List<Count>> counts = counts(room, asked);
            asked.forEach(it -> results.put(
                    it.number(),
                    Result.of(
                            it,
                            people.getOrDefault(it.number(), 0),
                            counts.getOrDefault(it.number(), List.of()),
                            texts(it))));
        }
        return results;
    }

    private Map<Integer, Integer> people(RoomId room, List<Interaction> asked) {
        Map<Integer, Integer> people = new HashMap<>();
        jdbc.sql("""
                select interaction_number, count(*) as people from answer
                where room_id = :room and interaction_number in (:numbers) group by interaction_number
                """)
                .param("room", room.value())
                .param("numbers", numbers(asked))
                .query(row -> {
                    people.put(row.getInt("interaction_number"), row.getInt("people"));
                });
        return people;
    }

    private Map<Integer, List<Count>> counts(RoomId room, List<Interaction> asked) {
        List<Count> all = new ArrayList<>();
        List<Interaction> few = asked.stream()
                .filter(it -> it.type() != InteractionType.WORD_CLOUD)
                .toList();
        if (!few.isEmpty()) {
            all.addAll(counts(room, few, Integer.MAX_VALUE));
        }
        asked.stream()
                .filter(it -> it.type() == InteractionType.WORD_CLOUD)
                .forEach(cloud -> all.addAll(counts(room, List.of(cloud), MOST_WORDS)));
        return all.stream().collect(Collectors.groupingBy(Count::number));
    }

    private List<Count> counts(RoomId room, List<Interaction> asked, int most) {
        return jdbc.sql("""
                select interaction_number as number, choice, min(label) as label, count(*) as people from answer_choice
                where room_id = :room and interaction_number in (:numbers)
                group by interaction_number, choice order by count(*) desc, choice limit :most
                """)
                .param("room", room.value())
                .param("numbers", numbers(asked))
                .param("most", most)
                .query(Count.class)
                .list();
    }

    private List<String> texts(Interaction asked) {
        if (asked.type() != InteractionType.OPEN_ENDED) {
            return List.of();
        }
        return jdbc.sql("""
                select body from answer where room_id = :room and interaction_number = :number
                order by given_at desc, person_id limit :most
                """)
                .param("room", asked.room().value())
                .param("number", asked.number())
                .param("most", MOST_TEXTS)
                .query(String.class)
                .list();
    }

    private static List<Integer> numbers(List<Interaction> asked) {
        return Batches.padded(asked.stream().map(Interaction::number).toList());
    }
}
