package org.anteroom.shared;

import java.util.Locale;

/** What somebody looks for, for {@code lower(column) like :text escape '!'}. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches all that holds the text, in whatever case; an empty text is in all. */
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    /** In lower case, and nothing in it matches more than itself. */
    public static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }
}
