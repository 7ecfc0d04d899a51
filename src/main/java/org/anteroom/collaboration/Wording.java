package org.anteroom.collaboration;

import java.util.regex.Pattern;

/** What people type, without what they cannot see. */
public final class Wording {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    // And what turns all that follows round: a name can be made to look like another by it.
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u202D\\u202E&&[^\\n]]");

    private Wording() {}

    /** Lines end as Java has it, not as the browser sends it: the length is that which the person counts. */
    public static String text(String written) {
        String lines = LINE_BREAK.matcher(written).replaceAll("\n");
        return CONTROLS.matcher(lines).replaceAll("").strip();
    }

    /** In characters as people see them, not in units of UTF-16. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static String line(String written) {
        return text(written).replace('\n', ' ');
    }
}
