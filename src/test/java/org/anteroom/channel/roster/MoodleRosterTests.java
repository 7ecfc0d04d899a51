package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import demo.lms.Behaviour;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anteroom.StatementCounter;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How the tool asks, and what a reading costs. */
@Import(StatementCounter.class)
class MoodleRosterTests extends RosterFixture {

    @Autowired
    private StatementCounter counter;

    @Test
    void asksForOneBareMediaTypeUnderItsOwnName() {
        syncWell(channel());

        assertThat(lms.services().asked())
                .singleElement()
                .asString()
                .contains(
                        "/memberships?limit=200 | application/vnd.ims.lti-nrps.v2.membershipcontainer+json | Anteroom/")
                .endsWith(" (+http://localhost:8080)");
    }

    @Test
    void pagesAreFollowedToTheEndWithOneToken() {
        lms.services().alsoList(crowd(1000));
        ChannelId channel = channel();
        syncWell(channel);

        assertThat(members(channel)).hasSize(1003);
        assertThat(lms.services().asked()).hasSize(6);
        assertThat(lms.services().tokensIssued()).isEqualTo(1);
    }

    /** Canvas gives fifty, whatever it is asked for. */
    @Test
    void pagesShorterThanAskedForAreFollowedToo() {
        lms.services().alsoList(crowd(220));
        lms.services().largestPage(50);
        ChannelId channel = channel();
        syncWell(channel);

        assertThat(members(channel)).hasSize(223);
        assertThat(lms.services().asked()).hasSize(5);
    }

    @Test
    void platformWithoutPagesIsReadWhole() {
        lms.services().alsoList(crowd(1000));
        lms.services().behave(Behaviour.NO_PAGES);
        ChannelId channel = channel();
        syncWell(channel);

        assertThat(members(channel)).hasSize(1003);
        assertThat(lms.services().asked()).hasSize(1);
    }

    @Test
    void secondReadingWithoutChangesWritesHowItWentAndNothingElse() throws Exception {
        lms.services().alsoList(crowd(450));
        ChannelId channel = channel();
        syncWell(channel);

        List<String> statements = counter.during(() -> syncRoster.sync(channel));
        assertThat(statements.stream().filter(sql -> !sql.startsWith("select")))
                .singleElement()
                .asString()
                .startsWith("update roster set synced_at");
    }

    @Test
    void launchAsksForAReadingByOneStatementAndOnlyNowAndThen() throws Exception {
        ChannelId channel = channel();
        assertThat(counter.during(() -> launch(ada, TEACHER))).hasSize(1);
        jdbc.sql("update roster set requested_at = '2026-01-01 00:00:00' where channel_id = :channel")
                .param("channel", channel.value())
                .update();

        assertThat(counter.during(() -> launch(ada, TEACHER))).hasSize(2);
        assertThat(counter.during(() -> launch(ada, TEACHER))).hasSize(1);
        assertThat(lms.services().asked()).isEmpty();
    }

    @Test
    void tokenIsAskedForOnceByManyCoursesAtATime() throws Exception {
        ChannelId channel = channel();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Object> work = () -> syncRoster.sync(channel);
        threads.invokeAll(List.of(work, work, work, work, work, work, work, work));
        threads.shutdown();

        assertThat(lms.services().tokensIssued()).isEqualTo(1);
        assertThat(members(channel)).hasSize(3);
    }
}
