package org.anteroom.room.storyboard;

import org.anteroom.shared.DomainError;
import org.anteroom.shared.Html;
import org.jspecify.annotations.Nullable;

/**
 * One thing to present: an asset of the room, or a text.
 *
 * @param asset its number in the room
 * @param content of a text
 * @param minutes planned for it
 * @param version that the person began with
 */
record StoryboardItem(
        String title,
        @Nullable Integer asset,
        Html content,
        String speakerNotes,
        @Nullable Integer minutes,
        int version) {

    static final int MAX_TITLE = 255;
    static final int MAX_NOTES = 10_000;
    static final int MAX_MINUTES = 600;

    ItemKind kind() {
        return asset == null ? ItemKind.TEXT : ItemKind.ASSET;
    }

    /** @throws DomainError if somebody saved since that version was read */
    void expect(int expected) {
        if (version != expected) {
            throw DomainError.conflict("storyboard-item-changed", "version " + expected + ", is " + version);
        }
    }
}
