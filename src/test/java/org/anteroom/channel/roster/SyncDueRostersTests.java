package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import demo.lms.Behaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which rosters are read, and when again. */
class SyncDueRostersTests extends RosterFixture {

    @Autowired
    private SyncDueRosters syncDueRosters;

    @BeforeEach
    void noneIsDueFromOtherTests() {
        jdbc.sql("update roster set due_at = null").update();
    }

    @Test
    void launchMakesTheRosterDueAndAReadingPlansTheNext() {
        ChannelId channel = channel();
        syncDueRosters.look();

        await().until(() -> rosters.state(channel).orElseThrow().syncedAt() != null);
        assertThat(members(channel)).hasSize(3);
        assertThat(due(channel))
                .isBetween(Instant.now().plusSeconds(8 * 3600), Instant.now().plusSeconds(12 * 3600));
    }

    @Test
    void courseThatNobodyOpensIsReadNoMore() {
        ChannelId channel = channel();
        jdbc.sql("update roster set requested_at = :then where channel_id = :channel")
                .param("then", Instant.now().minus(Duration.ofDays(20)))
                .param("channel", channel.value())
                .update();
        syncWell(channel);

        assertThat(due(channel)).isNull();
    }

    @Test
    void claimedRosterIsNobodyElses() {
        ChannelId channel = channel();
        assertThat(rosters.claim(channel, Instant.now().plusSeconds(60))).isTrue();
        assertThat(rosters.claim(channel, Instant.now().plusSeconds(60))).isFalse();
        syncDueRosters.look();
        assertThat(lms.services().asked()).isEmpty();
    }

    @Test
    void platformThatIsBusyWithTwoReadingsIsNotAskedForAThird() {
        lms.services().delay(Duration.ofSeconds(1));
        for (int i = 0; i < 4; i++) {
            course = lms.addCourse("C-" + i, "Course " + i);
            lms.enrol(course, ada, demo.lms.Role.TEACHER);
            inNewCourse();
        }
        syncDueRosters.look();
        syncDueRosters.look();

        await().until(() -> lms.services().asked().size() >= 2);
        assertThat(lms.services().asked()).hasSize(2);
    }

    @Test
    void platformThatWantsRestIsNotAskedForItsOtherCourses() {
        lms.services().behave(Behaviour.TOO_MANY);
        ChannelId channel = channel();
        syncDueRosters.look();
        await().until(() -> rosters.state(channel).orElseThrow().failureCode() != null);

        course = lms.addCourse("C-2", "Another");
        lms.enrol(course, ada, demo.lms.Role.TEACHER);
        ChannelId other = inNewCourse();
        syncDueRosters.look();
        assertThat(rosters.claim(other, Instant.now())).isTrue();
        assertThat(lms.services().asked()).hasSize(1);
    }

    /** As many courses as there may be after the first bell. */
    @ParameterizedTest
    @EnumSource(names = {"NO_TOKEN", "BROKEN", "ENDLESS", "TOO_MANY", "TOO_MANY_UNTIL"})
    void platformThatFailsIsNotAskedOnceForEachOfItsCourses(Behaviour behaviour) {
        lms.services().behave(behaviour);
        List<ChannelId> channels = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            course = lms.addCourse("C-" + i, "Course " + i);
            lms.enrol(course, ada, demo.lms.Role.TEACHER);
            channels.add(inNewCourse());
        }
        for (int look = 0; look < 20; look++) {
            syncDueRosters.look();
            await().until(() -> syncDueRosters.isIdle());
        }
        assertThat(lms.services().asked().size()).isLessThanOrEqualTo(2);
        assertThat(lms.services().tokensAsked()).isLessThanOrEqualTo(2);
        assertThat(channels)
                .filteredOn(channel -> rosters.state(channel).orElseThrow().failureCode() != null)
                .hasSizeBetween(1, 2);
        assertThat(channels).allSatisfy(channel -> assertThat(due(channel)).isNotNull());
    }

    private Instant due(ChannelId channel) {
        return jdbc.sql("select due_at from roster where channel_id = :channel")
                .param("channel", channel.value())
                .query((row, number) -> java.util.Optional.ofNullable(row.getObject(1, Instant.class)))
                .single()
                .orElse(null);
    }
}
