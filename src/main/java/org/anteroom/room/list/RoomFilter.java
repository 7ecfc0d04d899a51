package org.anteroom.room.list;

import org.anteroom.shared.LikePattern;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * What of a list somebody wants to see.
 *
 * @param q part of a name or a tag; empty for all
 * @param tag a whole tag; empty for all
 * @param show which kinds of rooms
 * @param after the last room of the page before
 */
record RoomFilter(
        String q, String tag, RoomKinds show, @Nullable RoomId after) {

    private static final int LONGEST = 100;

    RoomFilter(@Nullable String q, @Nullable String tag, @Nullable RoomKinds show, @Nullable RoomId after) {
        this.q = cut(q);
        this.tag = cut(tag);
        this.show = show == null ? RoomKinds.ALL : show;
        this.after = after;
    }

    public boolean narrows() {
        return !q.isEmpty() || !tag.isEmpty() || show != RoomKinds.ALL;
    }

    String textPattern() {
        return LikePattern.containing(q);
    }

    /** Matches tags as they are stored, one to a line, between line ends. */
    String tagPattern() {
        return tag.isEmpty() ? "%" : "%\n" + LikePattern.escaped(tag) + "\n%";
    }

    long before() {
        return after == null ? Long.MAX_VALUE : after.value();
    }

    private static String cut(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }
}
