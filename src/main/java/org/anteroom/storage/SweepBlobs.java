package org.anteroom.storage;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes blobs that no row refers to, and what cut-off uploads left. Each blob goes in two steps: the first marks its row,
 * so that a crash leaves no row that promises bytes; the second deletes row and bytes under the row's lock, unless the blob
 * was put again meanwhile.
 */
@Component
class SweepBlobs {

    private static final Logger LOG = LoggerFactory.getLogger(SweepBlobs.class);
    private static final int BATCH = 200;
    private static final int BATCHES = 50;

    private final StoredBlobs rows;
    private final BlobStore store;
    private final List<BlobReferences> references;
    private final TransactionOperations transaction;
    private final Clock clock;

    SweepBlobs(
            StoredBlobs rows,
            BlobStore store,
            List<BlobReferences> references,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.references = references;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        int batches = 0;
        while (batches < BATCHES && sweepBatch() == BATCH) {
            batches++;
        }
        store.deleteStagedBefore(clock.instant().minus(StoredBlobs.GRACE));
    }

    private int sweepBatch() {
        List<StoredBlobs.Due> due = rows.due(BATCH);
        Set<String> referred =
                referred(due.stream().map(StoredBlobs.Due::sha256).toList());
        rows.postpone(referred);
        due.stream()
                .filter(blob -> !referred.contains(blob.sha256()))
                .filter(rows::condemn)
                .forEach(blob -> delete(blob.sha256()));
        return due.size();
    }

    private Set<String> referred(Collection<String> hashes) {
        Set<String> referred = new HashSet<>();
        if (!hashes.isEmpty()) {
            references.forEach(feature -> referred.addAll(feature.referred(hashes)));
        }
        return referred;
    }

    private void delete(String sha256) {
        try {
            transaction.executeWithoutResult(status -> {
                // The row first: its lock keeps a put out, and its foreign keys keep what is referred to after all.
                if (rows.removeCondemned(sha256)) {
                    store.delete(sha256);
                }
            });
        } catch (RuntimeException triedAgainLater) {
            LOG.warn("Blob {} could not be deleted", sha256, triedAgainLater);
        }
    }
}
