package org.anteroom.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Recent five = Recent.none(10).with(events(11, 15, NOW));

    @Test
    void whoIsBehindGetsWhatFollows() {
        assertThat(five.follows(12)).isTrue();
        assertThat(numbers(five.after(12))).containsExactly(13L, 14L, 15L);
        assertThat(numbers(five.after(10))).hasSize(5);
    }

    @Test
    void whoIsAheadGetsNothing() {
        assertThat(five.follows(17)).isTrue();
        assertThat(five.after(15)).isEmpty();
        assertThat(five.after(17)).isEmpty();
    }

    @Test
    void whoIsTooFarBehindDoesNotFollow() {
        assertThat(five.follows(9)).isFalse();
        assertThat(five.withEarlier(events(8, 10, NOW)).follows(7)).isTrue();
    }

    @Test
    void oldOnesAndTooManyGo() {
        Recent older = five.with(events(16, 17, NOW.plusSeconds(9)));
        assertThat(numbers(older.since(NOW.plusSeconds(1)).events())).containsExactly(16L, 17L);
        assertThat(older.since(NOW.plusSeconds(10)).last()).isEqualTo(17);
        assertThat(older.since(NOW)).isSameAs(older);
        Recent large = Recent.none(0).with(events(1, 200, NOW));
        assertThat(large.since(NOW).events().size() * 10_000).isEqualTo(Recent.MOST_BYTES);
    }

    @Test
    void gapMakesANewBeginning() {
        Recent after = five.with(events(20, 21, NOW));
        assertThat(after.follows(15)).isFalse();
        assertThat(numbers(after.after(19))).containsExactly(20L, 21L);
    }

    private static List<LoggedEvent> events(long from, long to, Instant readAt) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> new LoggedEvent(number, RoomEvent.ALL, null, false, new byte[10_000], readAt))
                .toList();
    }

    private static List<Long> numbers(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::number).toList();
    }
}
