package org.anteroom.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.anteroom.EventReader;
import org.anteroom.shared.RoomId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transactions that run at the same time, and what whoever listens gets of them. */
class RoomEventOrderTests extends RoomStreamFixture {

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        mayEnd.countDown();
        others.shutdownNow();
    }

    @Test
    void whoAppendsLaterIsNotSeenBeforeWhoAppendedEarlier() throws Exception {
        tell("0");
        EventReader his = listen(ben);
        Future<?> early = others.submit(() -> transaction.executeWithoutResult(status -> {
            events.append(room, chat("early"));
            waitForTheOther();
        }));
        begun.await();
        Future<?> late = others.submit(() -> tell("late"));
        assertThatThrownBy(() -> late.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(events.after(room, 1, 9)).isEmpty();

        mayEnd.countDown();
        early.get();
        late.get();
        his.awaitLine(data("late"));
        assertThat(his.lines()).containsSubsequence("id:2", data("early"), "id:3", data("late"));
    }

    @Test
    void transactionThatBeganEarlierAndCommitsLaterIsHeard() throws Exception {
        EventReader his = listen(ben);
        Future<?> early = others.submit(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("update channel set title = 'Changed' where id = :id")
                    .param("id", channel.value())
                    .update();
            waitForTheOther();
            events.append(room, chat("early"));
        }));
        begun.await();
        tell("late");
        his.awaitLine(data("late"));

        mayEnd.countDown();
        early.get();
        his.awaitLine(data("early"));
        assertThat(his.lines()).containsSubsequence("id:1", data("late"), "id:2", data("early"));
    }

    @Test
    void roomsDoNotWaitForEachOther() throws Exception {
        RoomId slow = room;
        EventReader ofSlow = listen(ben);
        Future<?> early = others.submit(() -> transaction.executeWithoutResult(status -> {
            events.append(slow, chat("slow"));
            waitForTheOther();
        }));
        begun.await();
        room = campus.room(channel, ada).published().create();
        EventReader ofQuick = listen(ben);
        tell("quick");
        ofQuick.awaitLine(data("quick"));
        assertThat(ofSlow.lines()).doesNotContain(data("slow"));

        mayEnd.countDown();
        early.get();
        ofSlow.awaitLine(data("slow"));
    }

    @Test
    void rolledBackEventLeavesNoGap() throws Exception {
        EventReader his = listen(ben);
        tell("0");
        Future<?> early = others.submit(() -> transaction.executeWithoutResult(status -> {
            events.append(room, chat("never"));
            status.setRollbackOnly();
            waitForTheOther();
        }));
        begun.await();
        Future<?> late = others.submit(() -> tell("late"));
        mayEnd.countDown();
        early.get();
        late.get();
        his.awaitLine(data("late"));
        assertThat(his.lines()).containsSubsequence("id:1", data("0"), "id:2", data("late"));
    }

    @Test
    void manyAtOnceAreNumberedWithoutGapsFromTheFirstOn() throws Exception {
        EventReader his = listen(ben);
        List<? extends Future<?>> all = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> others.submit(() -> tell("" + number)))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }
        Awaitility.await().until(() -> his.ids().contains(120L));
        assertThat(his.ids().stream().filter(id -> id > 0).distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 120).boxed().toList());
    }

    private void waitForTheOther() {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
