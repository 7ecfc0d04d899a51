package org.anteroom.collaboration.answer;

import java.util.List;
import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.InteractionState;
import org.anteroom.collaboration.InteractionType;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomPermission;
import org.jspecify.annotations.Nullable;

/**
 * An interaction of a meeting as one person sees it.
 *
 * @param own what the person answered, if anything
 * @param result what came of it, if the person may see that
 */
record LiveInteraction(
        Interaction asked,
        boolean moderator,
        boolean participant,
        @Nullable OwnAnswer own,
        @Nullable Result result) {

    static LiveInteraction of(Interaction asked, AccessibleRoom room, @Nullable OwnAnswer own) {
        boolean moderator = room.may(RoomPermission.MODERATE_CHAT);
        return new LiveInteraction(asked, moderator, room.may(RoomPermission.TAKE_PART), own, null);
    }

    /** @param found left out if the person may not see it */
    LiveInteraction with(Result found) {
        Result seen = isSolved() ? found.solved(asked.content().options()) : found;
        return new LiveInteraction(asked, moderator, participant, own, showsResult() ? seen : null);
    }

    /** Who could still answer is not shown what the others said. */
    boolean showsResult() {
        return asked.type().takesAnswers()
                && (moderator || asked.content().resultsShared() && !(isLive() && participant && own == null));
    }

    /** Whether it is no longer a secret which options of a quiz are right. */
    public boolean isSolved() {
        return asked.type() == InteractionType.QUIZ && (moderator || !isLive() || own != null && showsResult());
    }

    public boolean isLive() {
        return asked.state() == InteractionState.LIVE;
    }

    public boolean isAnswerable() {
        return isLive()
                && participant
                && asked.type().takesAnswers()
                && (own == null || asked.type().takesChanges());
    }

    public boolean isRight() {
        return own != null && own.isRight(asked);
    }

    public List<String> ownWords() {
        return own == null ? List.of() : own.words(asked);
    }

    public boolean chose(String choice) {
        return own != null && own.choices().contains(choice);
    }

    /** As long as this stays the same, what a browser shows of it is not replaced, but for the results. */
    public String version() {
        return asked.version() + "." + (own == null ? "" : own.givenAt().toEpochMilli()) + (moderator ? "m" : "");
    }
}
