package org.anteroom.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Sends what requests bring at the same time by one statement: while a batch is on its way to the database, those that come
 * wait, and go together with the next. A request that comes alone waits for nobody; where several came together, the next batch
 * waits a moment for more.
 *
 * @param <T> what a request brings
 * @param <R> what it learns once its batch is written
 */
public final class Batches<T, R> {

    private static final Duration MOMENT = Duration.ofMillis(3);

    private final int most;
    private final Function<List<T>, List<R>> write;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private boolean busy;

    /**
     * @param most how many go together
     * @param write gives a result for each, in their order; all are written, or none and it throws
     */
    public Batches(int most, Function<List<T>, List<R>> write) {
        this.most = most;
        this.write = write;
    }

    /** @throws RuntimeException what writing this one alone throws, if its batch could not be written */
    public R add(T item) {
        Entry entry = new Entry(item);
        waiting.add(entry);
        writing.lock();
        try {
            while (!entry.done) {
                writeNext();
            }
        } finally {
            writing.unlock();
        }
        return entry.result();
    }

    /** The places of the values of one insert: {@code (?, ?), (?, ?)} for two rows of two columns. */
    public static String rows(int rows, int columns) {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return String.join(", ", Collections.nCopies(rows, row));
    }

    /** To a power of two, by repeating: the database shall not meet a new statement for each length of a list. */
    public static <I> List<I> padded(List<I> items) {
        List<I> padded = new ArrayList<>(items);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(items.get(0));
        }
        return padded;
    }

    /** How many the next batches have to send. */
    int waiting() {
        return waiting.size();
    }

    private void writeNext() {
        if (busy) {
            LockSupport.parkNanos(MOMENT.toNanos());
        }
        List<Entry> batch = new ArrayList<>();
        for (Entry next = waiting.poll(); next != null; next = batch.size() < most ? waiting.poll() : null) {
            batch.add(next);
        }
        busy = batch.size() > 1;
        RuntimeException failed = attempt(batch);
        // One that cannot be written does not take the others with it; but nobody waits for a database that is away.
        if (busy && failed != null && !isAway(failed)) {
            writeEach(batch);
        }
    }

    private void writeEach(List<Entry> batch) {
        RuntimeException away = null;
        for (Entry entry : batch) {
            if (away == null) {
                RuntimeException failed = attempt(List.of(entry));
                away = isAway(failed) ? failed : null;
            } else {
                entry.end(null, away);
            }
        }
    }

    private @Nullable RuntimeException attempt(List<Entry> batch) {
        try {
            List<R> results =
                    write.apply(batch.stream().map(entry -> entry.item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).end(results.get(i), null);
            }
            return null;
        } catch (RuntimeException failed) {
            batch.forEach(entry -> entry.end(null, failed));
            return failed;
        }
    }

    private static boolean isAway(@Nullable RuntimeException failed) {
        return failed instanceof DataAccessResourceFailureException;
    }

    /** Read and written under the lock. */
    private final class Entry {

        private final T item;
        private @Nullable R result;
        private @Nullable RuntimeException failed;
        private boolean done;

        private Entry(T item) {
            this.item = item;
        }

        private void end(@Nullable R given, @Nullable RuntimeException thrown) {
            result = given;
            failed = thrown;
            done = true;
        }

        @SuppressWarnings("NullAway") // What was written has a result.
        private R result() {
            if (failed != null) {
                throw failed;
            }
            return result;
        }
    }
}
