package org.anteroom.web.cover;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A picture made from a title, always the same for the same one.
 *
 * @param design eight hexadecimal digits that the picture is drawn from: of what somebody wrote nothing else is in it
 * @param letters one or two to lay over it
 */
public record Cover(String design, String letters) {

    private static final int MOST_LETTERS = 2;

    public static Cover of(String title) {
        return new Cover(String.format("%08x", mixed(title.hashCode())), letters(title));
    }

    /** Titles that differ in one letter have hashes that are alike; their pictures shall not be. */
    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }

    private static String letters(String title) {
        return Arrays.stream(title.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_LETTERS)
                .map(Cover::first)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** As people count letters: with the marks that belong to it. */
    private static String first(String word) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        return word.substring(0, letters.next());
    }
}
