package org.anteroom.collaboration;

import static org.anteroom.collaboration.InteractionType.Part.CORRECT_OPTIONS;
import static org.anteroom.collaboration.InteractionType.Part.DURATION;
import static org.anteroom.collaboration.InteractionType.Part.LINK;
import static org.anteroom.collaboration.InteractionType.Part.MULTIPLE_ANSWERS;
import static org.anteroom.collaboration.InteractionType.Part.OPTIONS;
import static org.anteroom.collaboration.InteractionType.Part.SCALE;
import static org.anteroom.collaboration.InteractionType.Part.SHARED_RESULTS;
import static org.anteroom.collaboration.InteractionType.Part.WORDS;

import java.util.Set;

/** The kinds of interaction, and what is prepared for each beside its prompt. */
public enum InteractionType {
    ANNOUNCEMENT(1000, "megaphone", LINK),
    POLL(300, "bar-chart", OPTIONS, MULTIPLE_ANSWERS, SHARED_RESULTS, DURATION),
    QUIZ(300, "patch-question", OPTIONS, CORRECT_OPTIONS, SHARED_RESULTS, DURATION),
    RATING(300, "star-half", SCALE, SHARED_RESULTS, DURATION),
    OPEN_ENDED(300, "chat-left-text", SHARED_RESULTS, DURATION),
    WORD_CLOUD(300, "cloud", WORDS, SHARED_RESULTS, DURATION);

    public enum Part {
        LINK,
        OPTIONS,
        CORRECT_OPTIONS,
        MULTIPLE_ANSWERS,
        SHARED_RESULTS,
        DURATION,
        SCALE,
        WORDS
    }

    private final int maxPrompt;
    private final String icon;
    private final Set<Part> parts;

    InteractionType(int maxPrompt, String icon, Part... parts) {
        this.maxPrompt = maxPrompt;
        this.icon = icon;
        this.parts = Set.of(parts);
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    public int maxPrompt() {
        return maxPrompt;
    }

    public boolean takesAnswers() {
        return this != ANNOUNCEMENT;
    }

    /** Whether people may answer anew while it is live. Of a quiz the first answer counts. */
    public boolean takesChanges() {
        return takesAnswers() && this != QUIZ;
    }

    /** The name among the Bootstrap icons. */
    public String icon() {
        return icon;
    }
}
