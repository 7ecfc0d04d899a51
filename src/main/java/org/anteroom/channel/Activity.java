package org.anteroom.channel;

import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A resource link of the LMS, with the room it leads to once a teacher has opened it.
 *
 * @param content what the platform says that it shows, if content was selected for it
 * @param copy the copied course that it belongs to
 */
record Activity(
        @Nullable String title,
        @Nullable RoomId room,
        @Nullable String content,
        @Nullable Long copy) {

    boolean showsChannel() {
        return content != null && content.startsWith("channel.");
    }

    public boolean isSelected() {
        return content != null;
    }
}
