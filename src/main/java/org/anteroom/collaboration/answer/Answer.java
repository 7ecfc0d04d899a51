package org.anteroom.collaboration.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person answers.
 *
 * @param choices the numbers of options, a mark, or the words of a cloud as they are counted, each with how it was written
 * @param text of an open-ended question
 */
record Answer(Map<String, String> choices, @Nullable String text) {

    static final int MAX_TEXT = 500;
    static final int MAX_WORD = 30;

    Answer {
        choices = Map.copyOf(choices);
    }
}
