package org.anteroom.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.anteroom.EventReader;
import org.anteroom.Person;
import org.anteroom.web.stream.EventStreams;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Browsers that take nothing, too much, or have gone. */
class SlowListenerTests extends RoomStreamFixture {

    private static final int LARGE = 600;
    private static final int STEP = 25;

    @Autowired
    EventStreams streams;

    @Autowired
    RoomTails tails;

    @Test
    void browserThatTakesNothingIsCutAndHoldsUpNobody() {
        EventReader slow = kept(EventReader.silent(port, path(ben), campus.cookie(ben), null, 4096));
        await().until(() -> streams.size() > 0);
        EventReader quick = listen(ada);
        int open = streams.size();

        for (int i = 1; i <= LARGE; i++) {
            tell(i + "x".repeat(15_000));
            if (i % STEP == 0) {
                // No faster than this machine lets the other read: who is a megabyte behind is slow, too.
                long last = i;
                await().atMost(Duration.ofSeconds(30)).until(() -> quick.ids().contains(last));
            }
        }
        assertThat(tails.recent(room).events().stream()
                        .mapToInt(event -> event.bytes().length)
                        .sum())
                .isLessThanOrEqualTo(Recent.MOST_BYTES);

        await().until(() -> {
            streams.beat();
            return streams.size() == open - 1;
        });
        EventReader again = listen(ben, "", LARGE - 10);
        again.awaitLine("id:" + LARGE);
        slow.close();
    }

    @Test
    void browserThatHasGoneIsForgottenAtOnce() {
        EventReader his = listen(ben);
        int open = streams.size();
        his.close();
        await().until(() -> streams.size() == open - 1);
    }

    @Test
    void whoSaysSomethingIsNoListener() {
        EventReader his = listen(ben);
        his.say("GET / HTTP/1.1\r\n\r\n");
        his.awaitLine(EventReader.END);
    }

    @Test
    void oldestPageGivesItsPlaceToTheNewest() {
        Person eve = campus.member("Eve", channel);
        EventReader others = listen(ben);
        EventReader first = listen(eve);
        for (int i = 0; i < RoomStreamController.MOST_PER_PERSON; i++) {
            listen(eve);
        }
        first.awaitLine("event:full");
        first.awaitLine(EventReader.END);
        assertThat(others.lines()).doesNotContain("event:full");
    }

    @Test
    void silentStreamGivesASignNowAndThen() {
        tell("one");
        EventReader his = listen(ben);
        streams.beat();
        his.awaitLine("event:beat");
        assertThat(his.lines()).containsSubsequence("id:1", "event:beat");
    }
}
