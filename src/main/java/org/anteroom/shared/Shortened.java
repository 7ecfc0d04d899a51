package org.anteroom.shared;

/** Text of others in the length that is kept: a long one is cut rather than refused. */
public final class Shortened {

    private Shortened() {}

    /** @param most in code points, as databases count characters */
    public static String to(int most, String text) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
