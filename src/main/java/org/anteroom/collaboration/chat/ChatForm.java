package org.anteroom.collaboration.chat;

import java.util.Objects;
import java.util.regex.Pattern;
import org.anteroom.collaboration.Wording;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;

/** @param replyTo the message that is answered, if any */
record ChatForm(String text, @Nullable Long replyTo) {

    static final int LONGEST = 2_000;

    private static final Pattern EMPTY_LINES = Pattern.compile("\n\\s*\n");
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

    ChatForm {
        text = Objects.requireNonNullElse(text, "");
    }

    /** The words without what nobody sees; more than one empty line is one. */
    String words() {
        String words = EMPTY_LINES.matcher(Wording.text(text)).replaceAll("\n\n");
        if (UNSEEN.matcher(words).matches()) {
            throw DomainError.invalid("chat-empty", "no text");
        }
        if (Wording.length(words) > LONGEST) {
            throw DomainError.invalid("chat-too-long", words.length() + " characters", LONGEST);
        }
        return words;
    }
}
