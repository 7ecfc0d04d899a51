package org.anteroom.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.anteroom.MovableClock;
import org.anteroom.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;

/** Puts and sweeps on real files and a real database. */
class SweepBlobsTests {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @TempDir
    Path directory;

    private final TestDatabase database = TestDatabase.create();
    private final MovableClock clock = new MovableClock();
    private final StoredBlobs rows = new StoredBlobs(database.jdbc(), clock);
    private final Set<String> referred = ConcurrentHashMap.newKeySet();

    @Test
    void sameContentIsOneBlob() {
        Blob first = put("same");
        Blob second = put("same");
        assertThat(second).isEqualTo(first);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void concurrentPutsOfOneContentMakeOneBlob() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<Blob>> puts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            puts.add(people.submit(() -> put("a file that everyone uploads at nine")));
        }
        for (Future<Blob> put : puts) {
            assertThat(read(put.get())).isEqualTo("a file that everyone uploads at nine");
        }
        people.shutdown();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void blobWithoutReferenceIsDeletedAfterADay() {
        Blob blob = put("forgotten");
        clock.advance(StoredBlobs.GRACE.minusSeconds(1));
        sweep().run();
        assertThat(store().open(blob.sha256()).exists()).isTrue();
        clock.advance(Duration.ofSeconds(2));
        sweep().run();
        assertThat(store().open(blob.sha256()).exists()).isFalse();
        assertThat(count()).isZero();
    }

    @Test
    void referredBlobIsKeptUntilTheReferenceGoes() {
        Blob blob = put("in use");
        referred.add(blob.sha256());
        clock.advance(TWO_DAYS);
        sweep().run();
        assertThat(read(blob)).isEqualTo("in use");
        referred.clear();
        clock.advance(StoredBlobs.NEXT_CHECK);
        sweep().run();
        assertThat(count()).isZero();
    }

    @Test
    void moreBlobsThanOneBatchAreSwept() {
        for (int i = 0; i < 450; i++) {
            rows.keep(new Blob("%064x".formatted(i), 1));
        }
        clock.advance(TWO_DAYS);
        sweep().run();
        assertThat(count()).isZero();
    }

    @Test
    void blobPutAgainAfterItWasCondemnedKeepsItsBytes() {
        Blob blob = put("back again");
        clock.advance(TWO_DAYS);
        StoredBlobs interrupted = new StoredBlobs(database.jdbc(), clock) {
            @Override
            boolean condemn(Due due) {
                boolean condemned = super.condemn(due);
                put("back again");
                return condemned;
            }
        };
        sweep(interrupted, store()).run();
        assertThat(read(blob)).isEqualTo("back again");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void blobPutBetweenQuestionAndMarkIsNotCondemned() {
        Blob blob = put("just in time");
        clock.advance(TWO_DAYS);
        StoredBlobs.Due seen = rows.due(1).get(0);
        put("just in time");
        assertThat(rows.condemn(seen)).isFalse();
        assertThat(read(blob)).isEqualTo("just in time");
    }

    @Test
    void onlyOneOfTwoNodesDeletes() {
        put("twice");
        clock.advance(TWO_DAYS);
        StoredBlobs.Due seen = rows.due(1).get(0);
        assertThat(rows.condemn(seen)).isTrue();
        assertThat(rows.condemn(seen)).isFalse();
    }

    @Test
    void deletionThatACrashCutOffIsFinishedLater() {
        Blob blob = put("half deleted");
        clock.advance(TWO_DAYS);
        rows.condemn(rows.due(1).get(0));
        store().delete(blob.sha256());
        sweep().run();
        assertThat(count()).as("another node may still be at it").isEqualTo(1);
        clock.advance(StoredBlobs.LEASE);
        sweep().run();
        assertThat(count()).isZero();
    }

    @Test
    void blobThatCannotBeDeletedDoesNotStopTheOthers() {
        Blob stuck = put("stuck");
        put("free");
        clock.advance(TWO_DAYS);
        sweep(rows, new StuckAt(stuck, store())).run();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void putsAndSweepsAtOnceNeverLoseBytes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(5);
        AtomicBoolean running = new AtomicBoolean(true);
        Future<?> sweeping = threads.submit(() -> {
            while (running.get()) {
                clock.advance(TWO_DAYS);
                sweep().run();
            }
        });
        List<Future<?>> people = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            people.add(threads.submit(() -> {
                for (int i = 0; i < 200; i++) {
                    putAndRefer("shared " + i % 3);
                }
            }));
        }
        for (Future<?> person : people) {
            person.get();
        }
        running.set(false);
        sweeping.get();
        threads.shutdown();
    }

    /** As an asset does: refers to the row within a transaction; while it does, the bytes must be there. */
    private void putAndRefer(String text) {
        Blob blob = put(text);
        database.transaction().executeWithoutResult(status -> {
            boolean held = database.jdbc()
                    .sql("select sha256 from stored_blob where sha256 = :sha256 and state = 'STORED' for update")
                    .param("sha256", blob.sha256())
                    .query(String.class)
                    .optional()
                    .isPresent();
            if (held) {
                assertThat(read(blob)).isEqualTo(text);
            }
        });
    }

    private Blob put(String text) {
        return new Blobs(store(), rows, database.transaction())
                .put(new ByteArrayInputStream(text.getBytes()), 1_000_000);
    }

    private String read(Blob blob) {
        try {
            return new String(store().open(blob.sha256()).getContentAsByteArray());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private BlobStore store() {
        return new FileBlobStore(directory);
    }

    private SweepBlobs sweep() {
        return sweep(rows, store());
    }

    private SweepBlobs sweep(StoredBlobs blobs, BlobStore store) {
        BlobReferences references =
                hashes -> hashes.stream().filter(referred::contains).collect(Collectors.toSet());
        return new SweepBlobs(blobs, store, List.of(references), database.transaction(), Clock.systemUTC());
    }

    private int count() {
        return database.jdbc()
                .sql("select count(*) from stored_blob")
                .query(Integer.class)
                .single();
    }

    private record StuckAt(Blob blob, BlobStore store) implements BlobStore {

        @Override
        public void delete(String sha256) {
            if (sha256.equals(blob.sha256())) {
                throw new IllegalStateException("no access");
            }
            store.delete(sha256);
        }

        @Override
        public StagedBlob stage(InputStream content, long maximumSize) {
            return store.stage(content, maximumSize);
        }

        @Override
        public Resource open(String sha256) {
            return store.open(sha256);
        }

        @Override
        public void deleteStagedBefore(Instant time) {
            store.deleteStagedBefore(time);
        }
    }
}
