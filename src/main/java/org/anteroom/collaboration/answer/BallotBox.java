package org.anteroom.collaboration.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anteroom.collaboration.InteractionType;
import org.anteroom.collaboration.answer.Vote.Outcome;
import org.anteroom.shared.Batches;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts several people's votes on one interaction into the tables, within the caller's transaction. The interaction's row is locked
 * until its end: closing waits for the votes that came before, and none comes after.
 */
final class BallotBox {

    private final JdbcClient jdbc;

    BallotBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param votes in the order in which they came
     * @return by identity: two votes of a person may be the same
     */
    Map<Vote, Outcome> put(Ballot ballot, List<Vote> votes, Instant now) {
        Optional<InteractionType> type = lockOpen(ballot, now);
        if (type.isEmpty()) {
            return all(votes, Outcome.NOT_OPEN);
        }
        Set<UserId> before = answered(ballot, votes);
        Map<Vote, Outcome> outcomes = new IdentityHashMap<>();
        Map<UserId, Vote> counted = new LinkedHashMap<>();
        for (Vote vote : votes) {
            boolean again = before.contains(vote.person()) || counted.containsKey(vote.person());
            if (again && !type.get().takesChanges()) {
                outcomes.put(vote, Outcome.ALREADY_ANSWERED);
            } else {
                counted.put(vote.person(), vote);
                outcomes.put(vote, again ? Outcome.CHANGED : Outcome.COUNTED);
            }
        }
        remove(ballot, counted.keySet().stream().filter(before::contains).toList());
        insert(new ArrayList<>(counted.values()), now);
        return outcomes;
    }

    private Optional<InteractionType> lockOpen(Ballot ballot, Instant now) {
        return jdbc.sql("""
                select type from interaction
                where room_id = :room and number = :number and state = 'LIVE' and (closes_at is null or closes_at > :now)
                for update
                """)
                .param("room", ballot.room().value())
                .param("number", ballot.number())
                .param("now", now)
                .query((row, index) -> InteractionType.valueOf(row.getString("type")))
                .optional();
    }

    private Set<UserId> answered(Ballot ballot, List<Vote> votes) {
        List<Long> people = votes.stream().map(vote -> vote.person().value()).toList();
        return new HashSet<>(jdbc.sql("""
                select person_id from answer
                where room_id = :room and interaction_number = :number and person_id in (:people)
                """)
                .param("room", ballot.room().value())
                .param("number", ballot.number())
                .param("people", Batches.padded(people))
                .query((row, index) -> new UserId(row.getLong("person_id")))
                .list());
    }

    private void remove(Ballot ballot, List<UserId> people) {
        if (!people.isEmpty()) {
            jdbc.sql("""
                    delete from answer
                    where room_id = :room and interaction_number = :number and person_id in (:people)
                    """)
                    .param("room", ballot.room().value())
                    .param("number", ballot.number())
                    .param(
                            "people",
                            Batches.padded(people.stream().map(UserId::value).toList()))
                    .update();
        }
    }

    private void insert(List<Vote> votes, Instant now) {
        List<@Nullable Object> answers = new ArrayList<>();
        List<@Nullable Object> choices = new ArrayList<>();
        for (Vote vote : votes) {
            List<Object> key = List.of(
                    vote.ballot().room().value(),
                    vote.ballot().number(),
                    vote.person().value());
            answers.addAll(key);
            answers.add(vote.answer().text());
            answers.add(now);
            vote.answer().choices().forEach((choice, label) -> {
                choices.addAll(key);
                choices.add(choice);
                choices.add(label);
            });
        }
        insert("answer (room_id, interaction_number, person_id, body, given_at)", answers);
        insert("answer_choice (room_id, interaction_number, person_id, choice, label)", choices);
    }

    private void insert(String table, List<@Nullable Object> values) {
        int columns = 5;
        if (!values.isEmpty()) {
            jdbc.sql("insert into " + table + " values " + Batches.rows(values.size() / columns, columns))
                    .params(values)
                    .update();
        }
    }

    private static Map<Vote, Outcome> all(List<Vote> votes, Outcome outcome) {
        Map<Vote, Outcome> outcomes = new IdentityHashMap<>();
        votes.forEach(vote -> outcomes.put(vote, outcome));
        return outcomes;
    }
}
