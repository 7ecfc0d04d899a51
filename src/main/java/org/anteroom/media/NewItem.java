package org.anteroom.media;

import org.anteroom.shared.RoomId;
import org.anteroom.storage.file.StoredFile;
import org.jspecify.annotations.Nullable;

/** What comes into a channel, before it has a place there. */
record NewItem(
        MediaKind kind,
        StoredFile file,
        boolean downloadable,
        @Nullable RoomId room,
        @Nullable Long session) {}
