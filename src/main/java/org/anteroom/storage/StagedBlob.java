package org.anteroom.storage;

/** Received bytes that are not yet under their SHA-256. */
interface StagedBlob extends AutoCloseable {

    Blob blob();

    /** Puts the bytes under their SHA-256, at once and for good, in place of the same bytes if those are there. */
    void keep();

    /** Deletes the bytes unless they were kept. */
    @Override
    void close();
}
