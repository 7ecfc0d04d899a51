package org.anteroom.media;

import java.time.Instant;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.anteroom.storage.file.FileType;
import org.anteroom.storage.file.StoredFile;
import org.anteroom.web.cover.Cover;
import org.jspecify.annotations.Nullable;

/**
 * A file that a channel shows.
 *
 * @param title as people read it, without the ending that its file has
 * @param file with the name under which it is downloaded
 * @param hidden from all but the channel's managers and whoever uploaded it
 * @param downloadable whether those who may only look at it may keep it, too
 * @param version of title and description: who saves an older one is told so
 */
public record MediaItem(
        long id,
        ChannelId channel,
        MediaKind kind,
        String title,
        String description,
        StoredFile file,
        boolean hidden,
        boolean downloadable,
        UserId createdBy,
        String creatorName,
        Instant createdAt,
        @Nullable Instant deletedAt,
        int version) {

    public static final int MAX_DESCRIPTION = 2_000;

    private static final long LARGEST_THUMBNAIL = 2_000_000;

    public FileType type() {
        return file.type();
    }

    public boolean isRecording() {
        return kind == MediaKind.RECORDING;
    }

    /** Whether the file itself stands for it in a list. */
    public boolean isOwnThumbnail() {
        return type() == FileType.IMAGE && file.blob().size() < LARGEST_THUMBNAIL;
    }

    public Cover cover() {
        return Cover.of(title);
    }
}
