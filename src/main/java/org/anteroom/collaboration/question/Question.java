package org.anteroom.collaboration.question;

import java.time.Instant;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A question with what became of it.
 *
 * @param taker who takes care of it
 * @param answer empty as long as there is none; one that was re-opened keeps its former answer for whoever answers anew
 * @param published whether all may read question and answer
 */
record Question(
        long id,
        UserId asker,
        String askerName,
        String text,
        QuestionState state,
        @Nullable UserId taker,
        @Nullable String takerName,
        String answer,
        @Nullable String answererName,
        boolean published,
        Instant at,
        @Nullable Instant answeredAt) {

    public boolean isTakenBy(UserId person) {
        return state == QuestionState.TAKEN && person.equals(taker);
    }

    public boolean isTakenByOther(UserId person) {
        return state == QuestionState.TAKEN && !person.equals(taker);
    }
}
