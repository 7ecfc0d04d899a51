package org.anteroom.room.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Html;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AnteroomTest
class StoryboardOrderTests {

    private static final int COUNT = 6;

    @Autowired
    Campus campus;

    @Autowired
    StoryboardItems items;

    @Autowired
    StoryboardOrder order;

    @Autowired
    PlatformTransactionManager transactions;

    private RoomId room;

    @BeforeEach
    void sixItems() {
        var biology = campus.channel("Biology");
        room = campus.room(biology, campus.manager("Ada", biology)).create();
        IntStream.range(0, COUNT).forEach(i -> items.add(room, item("Item " + i)));
    }

    @Test
    void everyMoveLandsBeforeOrAfterItsNeighbour() {
        Random random = new Random(42);
        List<Integer> expected = new ArrayList<>(numbers());
        for (int i = 0; i < 100; i++) {
            Integer moved = expected.remove(random.nextInt(COUNT));
            int place = random.nextInt(COUNT - 1);
            boolean before = random.nextBoolean();
            if (before) {
                order.moveBefore(room, moved, expected.get(place));
            } else {
                order.moveAfter(room, moved, expected.get(place));
            }
            expected.add(before ? place : place + 1, moved);
            assertThat(numbers()).isEqualTo(expected);
            assertPositionsAreDense(COUNT);
        }
    }

    @Test
    void itemStaysWhereItIsBesideItself() {
        order.moveBefore(room, 3, 3);
        order.moveAfter(room, 3, 3);

        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void manyWhoMoveAndRemoveAtOnceLoseNothing() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> changes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int moved = 1 + i % 5;
                int neighbour = 1 + (i * 7 + 1) % 5;
                changes.add(people.submit(() -> order.moveBefore(room, moved, neighbour)));
            }
            changes.add(people.submit(() -> order.remove(room, 6)));
            changes.add(people.submit(() -> items.add(room, item("Late"))));
            for (Future<?> change : changes) {
                change.get();
            }
        } finally {
            people.shutdown();
        }
        assertThat(numbers()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 7);
        assertPositionsAreDense(COUNT);
    }

    @Test
    void moveWaitsForWhoeverChangesTheRoom() {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> move = new TransactionTemplate(transactions).execute(change -> {
                order.remove(room, 6);
                Future<?> begun = other.submit(() -> order.moveBefore(room, 1, 6));
                assertThatExceptionOfType(TimeoutException.class)
                        .isThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS));
                return begun;
            });
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(move::get)
                    .withMessageContaining("storyboard-changed");
        } finally {
            other.shutdown();
        }
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void itemOfAnotherRoomIsNoNeighbour() {
        var physics = campus.channel("Physics");
        RoomId other = campus.room(physics, campus.manager("Bob", physics)).create();
        items.add(other, item("Elsewhere"));

        assertThatExceptionOfType(DomainError.class)
                .isThrownBy(() -> order.moveBefore(other, 1, 2))
                .satisfies(error -> assertThat(error.code()).isEqualTo("storyboard-changed"));
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    private void assertPositionsAreDense(int count) {
        assertThat(items.of(room).items())
                .extracting(Storyboard.Line::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
    }

    private List<Integer> numbers() {
        return items.of(room).items().stream().map(Storyboard.Line::number).toList();
    }

    private static StoryboardItem item(String title) {
        return new StoryboardItem(title, null, Html.EMPTY, "", null, 0);
    }
}
