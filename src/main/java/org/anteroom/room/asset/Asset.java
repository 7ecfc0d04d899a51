package org.anteroom.room.asset;

import java.util.Objects;
import org.anteroom.shared.DomainError;
import org.anteroom.storage.Blob;
import org.anteroom.storage.file.FileSize;
import org.anteroom.storage.file.FileType;
import org.anteroom.storage.file.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file or a link of a room, numbered within it.
 *
 * @param mediaType of a file: what {@link StoredFile} says
 */
public record Asset(
        int number,
        Kind kind,
        String title,
        @Nullable String mediaType,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String url) {

    public enum Kind {
        FILE,
        LINK
    }

    public FileType type() {
        return kind == Kind.LINK ? FileType.LINK : file().type();
    }

    /** @throws DomainError 404 for a link */
    StoredFile file() {
        if (kind != Kind.FILE) {
            throw DomainError.notFound("content of link " + number);
        }
        Blob blob = new Blob(Objects.requireNonNull(sha256), Objects.requireNonNull(size));
        return new StoredFile(title, String.valueOf(mediaType), blob);
    }

    /** Null for a link. */
    public @Nullable FileSize fileSize() {
        return size == null ? null : FileSize.of(size);
    }
}
