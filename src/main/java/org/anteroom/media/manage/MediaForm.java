package org.anteroom.media.manage;

import org.anteroom.media.MediaItem;
import org.anteroom.media.MediaWords;
import org.jspecify.annotations.Nullable;

/**
 * The editor's fields as they are typed.
 *
 * @param downloadable null where the box is not ticked
 * @param version that the person began with
 */
record MediaForm(
        @Nullable String title,
        @Nullable String description,
        @Nullable Boolean downloadable,
        int version) {

    static MediaForm of(MediaItem item) {
        return new MediaForm(item.title(), item.description(), item.downloadable(), item.version());
    }

    MediaForm withVersion(int now) {
        return new MediaForm(title, description, downloadable, now);
    }

    /** @throws org.anteroom.shared.DomainError for a title or description of a wrong length */
    MediaWords words() {
        return new MediaWords(
                title == null ? "" : title,
                description == null ? "" : description,
                downloadable != null && downloadable);
    }
}
