package org.anteroom.media;

import org.anteroom.shared.DomainError;
import org.anteroom.storage.file.FileTitles;

/** What people say of an item, and whether others may keep it. */
public record MediaWords(String title, String description, boolean downloadable) {

    public MediaWords {
        title = FileTitles.of(title);
        description = description.replace("\r\n", "\n").strip();
        int length = description.codePointCount(0, description.length());
        if (length > MediaItem.MAX_DESCRIPTION) {
            throw DomainError.invalid(
                    "media-description-length", "description of " + length, MediaItem.MAX_DESCRIPTION);
        }
    }
}
