package org.anteroom.collaboration.answer;

import java.time.Instant;
import java.util.List;
import org.anteroom.collaboration.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * What the person who looks has answered.
 *
 * @param choices as they are counted
 * @param labels as they were written
 */
record OwnAnswer(
        List<String> choices, List<String> labels, @Nullable String text, Instant givenAt) {

    /** In the words of what was asked. */
    List<String> words(Interaction asked) {
        if (text != null) {
            return List.of(text);
        }
        return asked.content().options().isEmpty()
                ? labels
                : choices.stream()
                        .map(choice -> asked.content()
                                .options()
                                .get(Integer.parseInt(choice) - 1)
                                .label())
                        .toList();
    }

    boolean isRight(Interaction quiz) {
        return choices.stream()
                .allMatch(choice -> quiz.content()
                        .options()
                        .get(Integer.parseInt(choice) - 1)
                        .correct());
    }
}
