package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import demo.lms.Behaviour;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.anteroom.channel.Group;
import org.anteroom.channel.Groups;
import org.anteroom.lti.services.ReadGroups;
import org.anteroom.lti.services.ReadRoster;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Platforms that answer as they should not: nobody is lost, and the reason is recorded. */
class HostileRosterTests extends RosterFixture {

    @Autowired
    private Registrations registrations;

    @Autowired
    private ReadRoster readRoster;

    @Autowired
    private ReadGroups readGroups;

    @Autowired
    private StoreRoster store;

    @Autowired
    private RosterPlan plan;

    @Autowired
    private Groups groups;

    /** A minute later each time that it is asked. */
    private static final class MinuteClock extends Clock {

        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            now = now.plusSeconds(60);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, UNAUTHORIZED",
        "FORBIDDEN, FORBIDDEN",
        "TOO_MANY, TOO_MANY",
        "BROKEN, PLATFORM_ERROR",
        "PAGE, UNREADABLE",
        "EMPTY, UNREADABLE",
        "CUT_OFF, UNREADABLE",
        "REDIRECT, UNREADABLE",
        "ENDLESS, UNREACHABLE",
        "FOREIGN_NEXT, FOREIGN_LINK",
        "LOOP, ENDLESS",
        "NO_TOKEN, TOKEN_REFUSED",
        "NOBODY, EMPTY"
    })
    void nobodyIsLostAndTheReasonIsRecorded(Behaviour behaviour, String code) {
        ChannelId channel = channel();
        syncWell(channel);
        Map<String, String> before = members(channel);
        lms.services().behave(behaviour);
        if (behaviour == Behaviour.NO_TOKEN) {
            lms.services().forgetTokens();
        }

        assertThat(failure(channel)).isEqualTo(code);
        assertThat(members(channel)).isEqualTo(before);
        RosterState state = rosters.state(channel).orElseThrow();
        assertThat(state.failureCode()).isEqualTo(code);
        assertThat(state.failureDetail()).isNotBlank();
        assertThat(state.members()).isEqualTo(3);

        lms.services().behave(Behaviour.HONEST);
        syncWell(channel);
        assertThat(rosters.state(channel).orElseThrow().failureCode()).isNull();
    }

    @Test
    void forgottenTokenIsReplacedOnce() {
        ChannelId channel = channel();
        syncWell(channel);
        int issued = lms.services().tokensIssued();
        lms.services().behave(Behaviour.UNAUTHORIZED_ONCE);

        syncWell(channel);
        assertThat(lms.services().tokensIssued()).isEqualTo(issued + 1);
    }

    @Test
    void refusedTokenIsTriedTwiceAndNoMore() {
        ChannelId channel = channel();
        syncWell(channel);
        int asked = lms.services().asked().size();
        lms.services().behave(Behaviour.UNAUTHORIZED);

        failure(channel);
        assertThat(lms.services().asked()).hasSize(asked + 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "TOO_MANY_UNTIL"})
    void platformThatWantsRestIsLeftAloneByLaunchesToo(Behaviour behaviour) {
        ChannelId channel = channel();
        lms.services().behave(behaviour);
        failure(channel);
        Instant due = due(channel);
        assertThat(due).isAfter(Instant.now().plusSeconds(590));

        forgetRequests(channel);
        launch(sam, STUDENT);
        assertThat(due(channel)).isAfter(Instant.now().plusSeconds(590));
    }

    @Test
    void failuresAreRepeatedLaterAndLater() {
        ChannelId channel = channel();
        lms.services().behave(Behaviour.BROKEN);
        failure(channel);
        assertThat(due(channel))
                .isBetween(Instant.now().plusSeconds(80), Instant.now().plusSeconds(121));
        failure(channel);
        failure(channel);
        failure(channel);
        assertThat(due(channel)).isAfter(Instant.now().plusSeconds(700));
    }

    /** Each page is another, so that no circle tells: the time does. */
    @Test
    void pagesWithoutEndAndMembersAreGivenUp() {
        ChannelId channel = channel();
        syncWell(channel);
        int asked = lms.services().asked().size();
        lms.services().behave(Behaviour.EMPTY_PAGES);

        MinuteClock clock = new MinuteClock();
        SyncRoster sync = new SyncRoster(rosters, registrations, readRoster, readGroups, store, plan, clock);
        assertThat(sync.sync(channel).orElseThrow().code()).isEqualTo("ENDLESS");
        assertThat(lms.services().asked()).hasSizeBetween(asked + 10, asked + 20);
        assertThat(members(channel)).hasSize(3);
    }

    @Test
    void groupsThatCannotBeReadKeepNobodyInTheCourse() {
        lms.services().offerGroups();
        lms.services().group(course, "Lab A", sam, tess);
        ChannelId channel = channel();
        syncWell(channel);
        lms.unenrol(course, sam);
        lms.services().behave(Behaviour.NO_GROUPS);

        assertThat(failure(channel)).isEqualTo("FORBIDDEN");
        assertThat(members(channel)).doesNotContainKey("Sam Student");
        assertThat(groups.of(channel)).extracting(Group::name, Group::members).containsExactly(tuple("Lab A", 1));
        assertThat(rosters.state(channel).orElseThrow().failureDetail()).contains("/groups");
    }

    @Test
    void registrationThatIsSwitchedOffIsNotAsked() {
        ChannelId channel = channel();
        jdbc.sql("update roster set registration_id = :other where channel_id = :channel")
                .param("other", campus.registration().value())
                .param("channel", channel.value())
                .update();
        jdbc.sql("update registration set enabled = false where id = :id")
                .param("id", campus.registration().value())
                .update();

        assertThat(failure(channel)).isEqualTo("SWITCHED_OFF");
        assertThat(lms.services().asked()).isEmpty();
    }

    private void forgetRequests(ChannelId channel) {
        jdbc.sql("update roster set requested_at = :then where channel_id = :channel")
                .param("then", Instant.now().minusSeconds(3600))
                .param("channel", channel.value())
                .update();
    }

    private Instant due(ChannelId channel) {
        return jdbc.sql("select due_at from roster where channel_id = :channel")
                .param("channel", channel.value())
                .query((row, number) -> row.getObject(1, Instant.class))
                .single();
    }
}
