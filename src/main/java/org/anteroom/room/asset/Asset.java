package org.anteroom.room.asset;

import java.util.Objects;
import org.anteroom.shared.DomainError;
import org.anteroom.storage.Blob;
import org.jspecify.annotations.Nullable;

/**
 * A file or a link of a room, numbered within it.
 *
 * @param mediaType of a file: one of {@link SafeTypes}, or that of bytes of unknown meaning
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

    public AssetType type() {
        return AssetType.of(this);
    }

    /** @throws DomainError 404 for a link */
    Blob blob() {
        if (kind != Kind.FILE) {
            throw DomainError.notFound("content of link " + number);
        }
        return new Blob(Objects.requireNonNull(sha256), Objects.requireNonNull(size));
    }

    /** Null for a link. */
    public @Nullable FileSize fileSize() {
        return size == null ? null : FileSize.of(size);
    }
}
