package org.anteroom.media.manage;

import java.util.List;
import org.anteroom.media.AccessibleMedia;
import org.anteroom.media.MediaPage;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an item is now.
 *
 * @param place on its page, 1 for the first
 */
record MovedItem(long id, String title, int place) {

    /** Null if it is on another page now, or gone. */
    static @Nullable MovedItem in(MediaPage page, long id) {
        List<AccessibleMedia> entries = page.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).item().id() == id) {
                return new MovedItem(id, entries.get(i).item().title(), i + 1);
            }
        }
        return null;
    }
}
