package org.anteroom.channel.visibility;

import java.util.Optional;
import java.util.regex.Pattern;

/** A name as a person would write it: something to see, and nothing that turns the text around it. */
final class GuestName {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029&&[^\\u200c\\u200d]]");

    private GuestName() {}

    static Optional<String> of(String written) {
        String name = UNSEEN.matcher(written).replaceAll(" ").strip();
        int length = name.codePointCount(0, name.length());
        return length >= 1 && length <= GuestInvitation.MAX_NAME ? Optional.of(name) : Optional.empty();
    }
}
