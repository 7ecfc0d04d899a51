package org.anteroom.collaboration.answer;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.anteroom.collaboration.InteractionContent;
import org.anteroom.collaboration.Wording;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the form sends it.
 *
 * @param choice numbers of options, from 1
 */
record AnswerForm(
        List<String> choice,
        @Nullable String mark,
        @Nullable String text,
        List<String> word) {

    AnswerForm {
        choice = given(choice);
        word = given(word);
    }

    /** Numbered fields may leave gaps. */
    private static List<String> given(@Nullable List<String> fields) {
        return fields == null
                ? List.of()
                : fields.stream().filter(Objects::nonNull).toList();
    }

    /** @throws DomainError if it does not answer what was asked */
    Answer answerTo(InteractionContent asked) {
        return switch (asked.type()) {
            case POLL, QUIZ -> chosen(asked);
            case RATING -> rated(Objects.requireNonNullElse(asked.scale(), 0));
            case OPEN_ENDED -> written();
            case WORD_CLOUD -> words(Objects.requireNonNullElse(asked.words(), 1));
            case ANNOUNCEMENT ->
                throw DomainError.conflict("answer-not-asked", asked.type().name());
        };
    }

    private Answer chosen(InteractionContent asked) {
        int most = asked.multipleAnswers() ? asked.options().size() : 1;
        return new Answer(numbers(choice, asked.options().size(), most), null);
    }

    private Answer rated(int highest) {
        return new Answer(numbers(mark == null ? List.of() : List.of(mark), highest, 1), null);
    }

    private static Map<String, String> numbers(List<String> given, int highest, int most) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (String number : new TreeSet<>(given)) {
            if (!number.matches("[1-9]\\d?") || Integer.parseInt(number) > highest) {
                throw DomainError.invalid("answer-choice", "not from 1 to " + highest);
            }
            numbers.put(number, number);
        }
        if (numbers.isEmpty() || numbers.size() > most) {
            throw DomainError.invalid(most == 1 ? "answer-choice" : "answer-choices", numbers.size() + " of " + most);
        }
        return numbers;
    }

    private Answer written() {
        String written = Wording.text(Objects.requireNonNullElse(text, ""));
        if (written.isEmpty() || Wording.length(written) > Answer.MAX_TEXT) {
            throw DomainError.invalid("answer-text", "length " + written.length(), Answer.MAX_TEXT);
        }
        return new Answer(Map.of(), written);
    }

    /** The same word counts once for a person, and together with those of others however they wrote it. */
    private Answer words(int most) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String written : word) {
            String line = Wording.line(Normalizer.normalize(written, Normalizer.Form.NFKC));
            if (Wording.length(line) > Answer.MAX_WORD) {
                throw DomainError.invalid("answer-word", "length " + line.length(), Answer.MAX_WORD);
            }
            if (!line.isEmpty()) {
                words.putIfAbsent(line.toLowerCase(Locale.ROOT), line);
            }
        }
        if (words.isEmpty() || words.size() > most) {
            throw DomainError.invalid("answer-words", words.size() + " of " + most, most);
        }
        return new Answer(words, null);
    }
}
