package org.anteroom.collaboration.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.InteractionState;
import org.anteroom.collaboration.InteractionType;
import org.anteroom.collaboration.Interactions;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells how many answered what while answers come in: twice a second at the most, however many nodes count them. */
@Component
class TellResults {

    static final Duration APART = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(TellResults.class);

    private final Interactions interactions;
    private final Results results;
    private final RoomEvents events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<Ballot> changed = ConcurrentHashMap.newKeySet();

    TellResults(
            Interactions interactions,
            Results results,
            RoomEvents events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.interactions = interactions;
        this.results = results;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void changed(Ballot ballot) {
        changed.add(ballot);
    }

    @Scheduled(fixedDelayString = "PT0.25S")
    void run() {
        for (Ballot ballot : List.copyOf(changed)) {
            // Before it is counted: who answers meanwhile is told of the next time.
            changed.remove(ballot);
            try {
                transaction.executeWithoutResult(status -> tell(ballot));
            } catch (DomainError gone) {
                LOG.debug("{} is gone", ballot);
            } catch (RuntimeException failure) {
                changed.add(ballot);
                LOG.warn("{} is told later", ballot, failure);
            }
        }
    }

    private void tell(Ballot ballot) {
        Interaction asked = interactions.get(ballot.room(), ballot.number());
        if (asked.state() != InteractionState.LIVE) {
            return;
        }
        if (!isDue(ballot)) {
            changed.add(ballot);
            return;
        }
        String audience = asked.content().resultsShared() ? RoomEvent.ALL : RoomPermission.MODERATE_CHAT.code();
        events.append(ballot.room(), RoomEvent.to(audience, "interaction", "results", told(asked)));
        // After the event has its time, or two of them could come closer to each other.
        tellAgainAfter(ballot, clock.instant());
    }

    /** The row's lock is held from here on: another node does not tell in the same moment. */
    private boolean isDue(Ballot ballot) {
        Optional<Instant> told = jdbc.sql(
                        "select told_at from interaction where room_id = :room and number = :number for update")
                .param("room", ballot.room().value())
                .param("number", ballot.number())
                .query((row, index) -> Optional.ofNullable(row.getObject("told_at", Instant.class)))
                .single();
        return told.isEmpty() || !told.get().plus(APART).isAfter(clock.instant());
    }

    private void tellAgainAfter(Ballot ballot, Instant told) {
        jdbc.sql("update interaction set told_at = :told where room_id = :room and number = :number")
                .param("told", told)
                .param("room", ballot.room().value())
                .param("number", ballot.number())
                .update();
    }

    /** Texts do not go along: whoever may read them asks for them. */
    private Map<String, Object> told(Interaction asked) {
        Result result = results.of(asked);
        List<Map<String, Object>> lines = result.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "choice", line.choice(),
                        "label", asked.type() == InteractionType.WORD_CLOUD ? line.label() : "",
                        "people", line.people(),
                        "percent", line.percent(),
                        "size", line.size()))
                .toList();
        return Map.of("number", asked.number(), "people", result.people(), "lines", lines);
    }
}
