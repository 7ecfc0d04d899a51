package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import demo.lms.Behaviour;
import java.time.Instant;
import java.util.Map;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Platforms that answer as they should not: nobody is lost, and the reason is recorded. */
class HostileRosterTests extends RosterFixture {

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
