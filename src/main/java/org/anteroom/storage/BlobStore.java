package org.anteroom.storage;

import java.io.InputStream;
import java.time.Instant;
import org.anteroom.shared.DomainError;
import org.springframework.core.io.Resource;

/** Where the bytes are. It knows nothing of rows: {@link Blobs} and {@link SweepBlobs} decide what is kept. */
interface BlobStore {

    /**
     * Receives the bytes under a name of their own, without holding them in memory.
     *
     * @throws DomainError {@code upload-cut-off}, {@code storage-full}, {@code file-too-large}; then nothing is left
     */
    StagedBlob stage(InputStream content, long maximumSize);

    /** The bytes of a kept blob, readable from any position. */
    Resource open(String sha256);

    /** Deletes the bytes, if they are there. */
    void delete(String sha256);

    /** Deletes what was staged and never kept, because a process died in between. */
    void deleteStagedBefore(Instant time);
}
