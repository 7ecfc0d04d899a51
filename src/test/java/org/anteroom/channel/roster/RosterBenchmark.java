package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.Test;

/** A course of ten thousand in pages of fifty: {@code mvn test -Dtest=RosterBenchmark}. */
class RosterBenchmark extends RosterFixture {

    @Test
    void tenThousandMembersAreReadWithinAMinute() {
        lms.services().alsoList(crowd(10_000));
        lms.services().largestPage(50);
        lms.services().delay(Duration.ofMillis(20));
        ChannelId channel = channel();

        System.out.println("first reading:  " + time(channel) + " ms");
        System.out.println("second reading: " + time(channel) + " ms");
        assertThat(members(channel)).hasSize(10_003);
    }

    private long time(ChannelId channel) {
        long begun = System.nanoTime();
        syncWell(channel);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertThat(millis).isLessThan(60_000);
        return millis;
    }
}
