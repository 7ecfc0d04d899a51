package org.anteroom.room;

import java.time.Instant;
import java.util.List;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.Html;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.cover.Cover;
import org.jspecify.annotations.Nullable;

/**
 * A room as its page shows it.
 *
 * @param parent the room that this one was cloned from
 * @param version of the metadata: who saves an older one is told so
 * @param settingsVersion the same of the settings, which have a form of their own
 * @param openSince if a meeting is under way
 */
public record Room(
        RoomId id,
        ChannelId channel,
        UserId owner,
        @Nullable RoomId parent,
        RoomMetadata metadata,
        boolean published,
        RoomSettings settings,
        int version,
        int settingsVersion,
        @Nullable Instant openSince,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    public String name() {
        return metadata.name();
    }

    public Html description() {
        return metadata.description();
    }

    public Cover cover() {
        return Cover.of(name());
    }

    public List<String> tags() {
        return metadata.tags();
    }
}
