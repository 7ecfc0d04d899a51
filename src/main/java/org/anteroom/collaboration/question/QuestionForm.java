package org.anteroom.collaboration.question;

import java.util.Objects;
import java.util.regex.Pattern;
import org.anteroom.collaboration.Wording;
import org.anteroom.shared.DomainError;

/** A question, or the answer to one. */
record QuestionForm(String text, Boolean published) {

    static final int LONGEST = 2_000;

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    /** The browser sends no box that is not ticked. */
    QuestionForm {
        text = Objects.requireNonNullElse(text, "");
        published = Boolean.TRUE.equals(published);
    }

    /** The words without what nobody sees. */
    String words() {
        String words = Wording.text(text);
        if (UNSEEN.matcher(words).matches()) {
            throw DomainError.invalid("question-empty", "no text");
        }
        if (Wording.length(words) > LONGEST) {
            throw DomainError.invalid("question-too-long", words.length() + " characters", LONGEST);
        }
        return words;
    }
}
