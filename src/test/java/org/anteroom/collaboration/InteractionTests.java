package org.anteroom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InteractionTests {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final InteractionContent POLL = poll("Tea or coffee?");

    private final Interaction draft = Interaction.draft(new RoomId(1), 7, POLL);
    private final Interaction live = draft.open(NOW);
    private final Interaction closed = live.close(LATER);
    private final Interaction deleted = draft.delete();

    @Test
    void draftAndScheduledMayBeEdited() {
        InteractionContent other = poll("Cake or fruit?");

        assertThat(draft.edit(other).content()).isEqualTo(other);
        assertThat(draft.schedule(LATER, NOW).edit(other)).satisfies(edited -> {
            assertThat(edited.content()).isEqualTo(other);
            assertThat(edited.scheduledAt()).isEqualTo(LATER);
        });
    }

    @Test
    void whatPeopleHaveSeenIsNotEdited() {
        for (Interaction seen : List.of(live, closed, deleted)) {
            refused("interaction-not-editable", () -> seen.edit(POLL));
            refused("interaction-not-editable", () -> seen.schedule(LATER, NOW));
            refused("interaction-not-editable", seen::unschedule);
        }
    }

    @Test
    void interactionKeepsItsType() {
        refused("interaction-type", () -> draft.edit(openEnded()));
    }

    @Test
    void unsoundContentIsRefused() {
        refused("interaction-prompt", () -> draft.edit(poll(" ")));
        refused("interaction-prompt", () -> Interaction.draft(new RoomId(1), 7, poll("")));
    }

    @Test
    void scheduledOneOpensLaterOnly() {
        assertThat(draft.schedule(LATER, NOW).state()).isEqualTo(InteractionState.SCHEDULED);
        refused("interaction-schedule-past", () -> draft.schedule(NOW, NOW));
        refused("interaction-schedule-past", () -> draft.schedule(NOW.minusSeconds(1), NOW));
    }

    @Test
    void unscheduledOneIsADraftAgain() {
        Interaction unscheduled = draft.schedule(LATER, NOW).unschedule();

        assertThat(unscheduled).isEqualTo(draft);
    }

    @Test
    void openingEndsTheSchedule() {
        Interaction opened = draft.schedule(LATER, NOW).open(LATER);

        assertThat(opened.state()).isEqualTo(InteractionState.LIVE);
        assertThat(opened.openedAt()).isEqualTo(LATER);
        assertThat(opened.scheduledAt()).isNull();
    }

    @Test
    void onlyPreparedOnesOpen() {
        for (Interaction other : List.of(live, closed, deleted)) {
            refused("interaction-not-startable", () -> other.open(NOW));
        }
    }

    @Test
    void onlyLiveOnesClose() {
        assertThat(closed.state()).isEqualTo(InteractionState.CLOSED);
        assertThat(closed.openedAt()).isEqualTo(NOW);
        assertThat(closed.closedAt()).isEqualTo(LATER);
        for (Interaction other : List.of(draft, closed, deleted)) {
            refused("interaction-not-live", () -> other.close(LATER));
        }
    }

    @Test
    void liveOneIsClosedBeforeItIsDeleted() {
        refused("interaction-live", live::delete);
        refused("interaction-deleted", deleted::delete);
    }

    @Test
    void undoneDeletionGivesADraft() {
        assertThat(draft.schedule(LATER, NOW).delete().restore()).isEqualTo(draft);
        refused("interaction-not-deleted", draft::restore);
    }

    @Test
    void undoneDeletionKeepsWhatWasAnsweredClosed() {
        assertThat(closed.delete().restore()).isEqualTo(closed);
    }

    @Test
    void olderVersionIsTold() {
        assertThat(draft.expect(1)).isSameAs(draft);
        refused("interaction-changed", () -> draft.expect(2));
    }

    @ParameterizedTest
    @EnumSource(InteractionState.class)
    void onlyDraftAndScheduledArePreparations(InteractionState state) {
        assertThat(state.isPreparation())
                .isEqualTo(state == InteractionState.DRAFT || state == InteractionState.SCHEDULED);
    }

    private static InteractionContent poll(String question) {
        return new InteractionContent(
                InteractionType.POLL,
                question,
                List.of(new Option("one", false), new Option("two", false)),
                false,
                true,
                null,
                null,
                null,
                null);
    }

    private static InteractionContent openEnded() {
        return new InteractionContent(
                InteractionType.OPEN_ENDED, "Why?", List.of(), false, false, null, null, null, null);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(DomainError.class)
                .isThrownBy(attempt)
                .satisfies(error -> assertThat(error.code()).isEqualTo(code));
    }
}
