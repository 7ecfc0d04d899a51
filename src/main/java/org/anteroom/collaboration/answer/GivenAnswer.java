package org.anteroom.collaboration.answer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anteroom.collaboration.Interaction;
import org.anteroom.shared.Csv;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What one person answered, for those who may know.
 *
 * @param words chosen or written, as they were shown
 * @param right of a quiz
 */
public record GivenAnswer(
        Interaction asked,
        UserId person,
        String name,
        List<String> words,
        @Nullable Boolean right,
        Instant givenAt) {

    /** Number, type, question, opened at, person, answer, right, answered at. */
    public String csv() {
        return Csv.line(Arrays.asList(
                asked.number(),
                asked.type(),
                asked.content().prompt(),
                asked.openedAt(),
                name,
                String.join("; ", words),
                right,
                givenAt));
    }
}
