package org.anteroom.storage;

import java.io.InputStream;
import org.anteroom.shared.DomainError;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Bytes by content: the same bytes are kept once, for as long as a row refers to them. */
@Component
public class Blobs {

    private static final double MEGABYTE = 1024 * 1024;

    private final BlobStore store;
    private final StoredBlobs rows;
    private final TransactionOperations transaction;

    Blobs(BlobStore store, StoredBlobs rows, TransactionOperations transaction) {
        this.store = store;
        this.rows = rows;
        this.transaction = transaction;
    }

    /**
     * Takes in a stream at the pace of its sender: call it outside of a transaction, and write the row that refers to the
     * blob within a day.
     *
     * @param maximumSize in bytes
     * @throws DomainError {@code file-too-large} (413), {@code upload-cut-off} (422), {@code storage-full} (507); then
     *     nothing is left behind
     */
    public Blob put(InputStream content, long maximumSize) {
        try (StagedBlob staged = store.stage(content, maximumSize)) {
            // Committed before the bytes have their name: no crash leaves a file that the sweep would not know of.
            rows.announce(staged.blob());
            // While the row is locked the sweep cannot delete what is put into place here.
            transaction.executeWithoutResult(status -> {
                rows.keep(staged.blob());
                staged.keep();
            });
            return staged.blob();
        }
    }

    /** The bytes, readable from any position. */
    public Resource open(Blob blob) {
        return store.open(blob.sha256());
    }

    /** For whoever knows the size before the bytes come. */
    public static DomainError tooLarge(long maximumSize) {
        return new DomainError(
                DomainError.Kind.TOO_LARGE,
                "file-too-large",
                "more than " + maximumSize + " bytes",
                maximumSize / MEGABYTE);
    }
}
