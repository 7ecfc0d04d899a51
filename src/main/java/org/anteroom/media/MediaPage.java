package org.anteroom.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a channel's media.
 *
 * @param next the item that the following page begins after, if there is one
 */
public record MediaPage(
        List<AccessibleMedia> entries, @Nullable Long next) {

    /** @param found one more than a page holds, if there are more */
    static MediaPage of(List<AccessibleMedia> found, int size) {
        if (found.size() <= size) {
            return new MediaPage(found, null);
        }
        return new MediaPage(found.subList(0, size), found.get(size - 1).item().id());
    }
}
