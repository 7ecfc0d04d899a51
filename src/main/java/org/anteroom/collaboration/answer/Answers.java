package org.anteroom.collaboration.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.anteroom.collaboration.answer.Vote.Outcome;
import org.anteroom.shared.Batches;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Purge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes answers: those that come at the same time by few statements, each person's once. */
@Repository
class Answers {

    private static final Duration KEPT = Duration.ofDays(3 * 365);
    private static final int AT_ONCE = 128;

    private final JdbcClient jdbc;
    private final BallotBox box;
    private final TransactionTemplate transaction;
    private final TellResults results;
    private final Purge purge;
    private final Clock clock;
    private final Batches<Vote, Outcome> votes = new Batches<>(AT_ONCE, this::write);

    Answers(JdbcClient jdbc, TransactionTemplate transaction, TellResults results, Purge purge, Clock clock) {
        this.jdbc = jdbc;
        this.box = new BallotBox(jdbc);
        this.transaction = transaction;
        this.results = results;
        this.purge = purge;
        this.clock = clock;
    }

    /** @throws DomainError 409 if it is too early, too late, or an answer that counts was given before */
    void give(Vote vote) {
        switch (votes.add(vote)) {
            case NOT_OPEN ->
                throw DomainError.conflict("answer-not-open", vote.ballot().toString());
            case ALREADY_ANSWERED ->
                throw DomainError.conflict("answer-given", vote.ballot().toString());
            default -> {
                // It is counted.
            }
        }
    }

    private List<Outcome> write(List<Vote> batch) {
        Map<Vote, Outcome> outcomes = new IdentityHashMap<>();
        transaction.executeWithoutResult(status -> {
            outcomes.clear();
            byBallot(batch).forEach((ballot, some) -> outcomes.putAll(box.put(ballot, some, clock.instant())));
        });
        batch.stream().map(Vote::ballot).distinct().forEach(results::changed);
        return batch.stream().map(outcomes::get).toList();
    }

    /** In one order on all nodes, lest they wait for each other. */
    private static Map<Ballot, List<Vote>> byBallot(List<Vote> batch) {
        Map<Ballot, List<Vote>> ordered = new TreeMap<>();
        batch.forEach(vote -> ordered.computeIfAbsent(vote.ballot(), ballot -> new ArrayList<>())
                .add(vote));
        return ordered;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        purge.olderThan(KEPT, this::purge);
    }

    private int purge(Instant before, int most) {
        return jdbc.sql("delete from answer where given_at < :before limit " + most)
                .param("before", before)
                .update();
    }
}
