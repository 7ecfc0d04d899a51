package org.anteroom.collaboration.answer;

import org.jspecify.annotations.Nullable;

/**
 * How many people chose one thing.
 *
 * @param choice as it is counted
 * @param correct of a quiz, once that is no secret
 * @param size from 1 to 5, against the most frequent one
 */
record ResultLine(
        String choice,
        String label,
        int people,
        int percent,
        @Nullable Boolean correct,
        int size) {

    private static final int SIZES = 5;

    static ResultLine of(Count count, String label, int all, int most) {
        int percent = all == 0 ? 0 : Math.round(100f * count.people() / all);
        int size = most == 0 ? 1 : Math.max(1, (int) Math.ceil((double) SIZES * count.people() / most));
        return new ResultLine(count.choice(), label, count.people(), percent, null, size);
    }

    ResultLine marked(boolean isCorrect) {
        return new ResultLine(choice, label, people, percent, isCorrect, size);
    }

    /** As the tables have it. */
    record Count(int number, String choice, String label, int people) {}
}
