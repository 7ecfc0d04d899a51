package org.anteroom.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class BatchesTests {

    private static final int MOST = 4;
    private static final int BROKEN = -1;
    private static final int AWAY = -2;

    private final ExecutorService requests = Executors.newCachedThreadPool();
    private final CountDownLatch firstIsWriting = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<List<Integer>> written = new CopyOnWriteArrayList<>();
    private final Batches<Integer, String> batches = new Batches<>(MOST, this::write);

    @AfterEach
    void end() {
        requests.shutdownNow();
    }

    @Test
    void whatComesAloneIsWrittenAtOnce() {
        goOn.countDown();
        assertThat(batches.add(7)).isEqualTo("7 written");
        assertThat(written).containsExactly(List.of(7));
    }

    @Test
    void whatComesWhileOneIsWrittenGoesTogetherAndEachLearnsItsOwnResult() throws Exception {
        List<Future<String>> results = addWhileFirstIsWriting(1, 2, 3);

        assertThat(written).hasSize(2);
        assertThat(written.get(1)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(texts(results)).containsExactly("0 written", "1 written", "2 written", "3 written");
    }

    @Test
    void noMoreThanTheLimitGoTogether() throws Exception {
        texts(addWhileFirstIsWriting(1, 2, 3, 4, 5, 6));
        assertThat(written).extracting(List::size).containsExactly(1, MOST, 2);
    }

    @Test
    void oneThatCannotBeWrittenFailsAlone() throws Exception {
        List<Future<String>> results = addWhileFirstIsWriting(1, BROKEN, 3);

        assertThatThrownBy(results.get(2)::get).hasRootCauseMessage("cannot be written");
        results.remove(2);
        assertThat(texts(results)).containsExactly("0 written", "1 written", "3 written");
    }

    @Test
    void databaseThatIsAwayIsTriedOncePerBatch() throws Exception {
        List<Future<String>> results = addWhileFirstIsWriting(1, AWAY, 3);

        assertThat(attempts).hasValue(2);
        assertThatThrownBy(results.get(1)::get).hasRootCauseMessage("away");
        assertThatThrownBy(results.get(3)::get).hasRootCauseMessage("away");
    }

    private List<Future<String>> addWhileFirstIsWriting(int... items) throws Exception {
        List<Future<String>> results = new ArrayList<>();
        results.add(requests.submit(() -> batches.add(0)));
        firstIsWriting.await();
        for (int item : items) {
            results.add(requests.submit(() -> batches.add(item)));
        }
        while (batches.waiting() < items.length) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        for (Future<String> result : results) {
            waitFor(result);
        }
        return results;
    }

    private static void waitFor(Future<String> result) throws InterruptedException {
        try {
            result.get();
        } catch (ExecutionException expectedOfSome) {
            assertThat(expectedOfSome.getCause()).isInstanceOf(RuntimeException.class);
        }
    }

    private static List<String> texts(List<Future<String>> results) throws Exception {
        List<String> texts = new ArrayList<>();
        for (Future<String> result : results) {
            texts.add(result.get());
        }
        return texts;
    }

    private List<String> write(List<Integer> items) {
        firstIsWriting.countDown();
        try {
            goOn.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
        attempts.incrementAndGet();
        if (items.contains(AWAY)) {
            throw new DataAccessResourceFailureException("away");
        }
        if (items.contains(BROKEN)) {
            throw new IllegalArgumentException("cannot be written");
        }
        written.add(items);
        return items.stream().map(item -> item + " written").toList();
    }
}
