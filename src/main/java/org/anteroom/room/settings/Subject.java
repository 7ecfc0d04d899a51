package org.anteroom.room.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person or a group that something is given to; in forms {@code u12} or {@code g34}. */
record Subject(boolean group, long id) {

    private static final Pattern KEY = Pattern.compile("([ug])(\\d{1,18})");

    static Optional<Subject> of(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches()
                ? Optional.of(new Subject(matcher.group(1).equals("g"), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    String key() {
        return (group ? "g" : "u") + id;
    }
}
