package org.anteroom.collaboration;

import static org.anteroom.collaboration.InteractionType.Part.CORRECT_OPTIONS;
import static org.anteroom.collaboration.InteractionType.Part.DURATION;
import static org.anteroom.collaboration.InteractionType.Part.LINK;
import static org.anteroom.collaboration.InteractionType.Part.MULTIPLE_ANSWERS;
import static org.anteroom.collaboration.InteractionType.Part.OPTIONS;
import static org.anteroom.collaboration.InteractionType.Part.SCALE;
import static org.anteroom.collaboration.InteractionType.Part.SHARED_RESULTS;
import static org.anteroom.collaboration.InteractionType.Part.WORDS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;

/**
 * What an interaction says and asks; what its type does not have is left out.
 *
 * @param duration how long it stays open by itself, else until somebody closes it
 * @param scale the highest mark of a rating, whose lowest is 1
 * @param words that one person may give to a word cloud
 */
public record InteractionContent(
        InteractionType type,
        String prompt,
        List<Option> options,
        boolean multipleAnswers,
        boolean resultsShared,
        @Nullable Duration duration,
        @Nullable Integer scale,
        @Nullable Integer words,
        @Nullable CallToAction link) {

    public InteractionContent {
        prompt = Wording.text(prompt);
        options = type.has(OPTIONS) ? optionsOf(type, options) : List.of();
        multipleAnswers = multipleAnswers && type.has(MULTIPLE_ANSWERS);
        resultsShared = resultsShared && type.has(SHARED_RESULTS);
        duration = type.has(DURATION) ? duration : null;
        scale = type.has(SCALE) ? scale : null;
        words = type.has(WORDS) ? words : null;
        link = type.has(LINK) ? link : null;
    }

    /** What is wrong with it, by field; empty if it can be saved. */
    Map<String, DomainError> problems() {
        return ContentRules.problems(this);
    }

    InteractionContent shared(boolean shared) {
        return new InteractionContent(type, prompt, options, multipleAnswers, shared, duration, scale, words, link);
    }

    private static List<Option> optionsOf(InteractionType type, List<Option> options) {
        return options.stream()
                .filter(option -> !option.label().isEmpty())
                .map(option -> new Option(option.label(), option.correct() && type.has(CORRECT_OPTIONS)))
                .toList();
    }
}
