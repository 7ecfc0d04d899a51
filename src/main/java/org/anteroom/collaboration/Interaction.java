package org.anteroom.collaboration;

import static org.anteroom.collaboration.InteractionState.CLOSED;
import static org.anteroom.collaboration.InteractionState.DELETED;
import static org.anteroom.collaboration.InteractionState.DRAFT;
import static org.anteroom.collaboration.InteractionState.LIVE;
import static org.anteroom.collaboration.InteractionState.SCHEDULED;

import java.time.Instant;
import java.util.Optional;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * One announcement, poll, quiz ... of a room, from its draft to its end. Every change gives a new value and refuses what
 * the state forbids.
 *
 * @param number within the room
 * @param version counts what was saved
 */
public record Interaction(
        RoomId room,
        int number,
        InteractionContent content,
        InteractionState state,
        @Nullable Instant scheduledAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        int version) {

    public static Interaction draft(RoomId room, int number, InteractionContent content) {
        requireSound(content);
        return new Interaction(room, number, content, DRAFT, null, null, null, 1);
    }

    /** Why it cannot be opened at this time, if so. */
    static Optional<DomainError> scheduleProblem(Instant at, Instant now) {
        return at.isAfter(now)
                ? Optional.empty()
                : Optional.of(DomainError.invalid("interaction-schedule-past", at + " is not after " + now));
    }

    public InteractionType type() {
        return content.type();
    }

    /** @throws DomainError if somebody saved since this version was read */
    Interaction expect(int version) {
        if (version != this.version) {
            throw DomainError.conflict("interaction-changed", "version " + version + ", is " + this.version);
        }
        return this;
    }

    Interaction edit(InteractionContent changed) {
        requireState(state.isPreparation(), "interaction-not-editable");
        requireSound(changed);
        if (changed.type() != type()) {
            throw DomainError.invalid("interaction-type", type() + " cannot become " + changed.type());
        }
        return new Interaction(room, number, changed, state, scheduledAt, openedAt, closedAt, version);
    }

    Interaction schedule(Instant at, Instant now) {
        requireState(state.isPreparation(), "interaction-not-editable");
        scheduleProblem(at, now).ifPresent(problem -> {
            throw problem;
        });
        return become(SCHEDULED, at, null, null);
    }

    Interaction unschedule() {
        requireState(state.isPreparation(), "interaction-not-editable");
        return become(DRAFT, null, null, null);
    }

    public Interaction open(Instant now) {
        requireState(state.isPreparation(), "interaction-not-startable");
        return become(LIVE, null, now, null);
    }

    public Interaction close(Instant now) {
        requireState(state == LIVE, "interaction-not-live");
        return become(CLOSED, null, openedAt, now);
    }

    public Interaction delete() {
        requireState(state != LIVE, "interaction-live");
        requireState(state != DELETED, "interaction-deleted");
        return become(DELETED, null, openedAt, closedAt);
    }

    /** When it closes by itself, if it is live and does so. */
    public @Nullable Instant closesAt() {
        return state == LIVE && openedAt != null && content.duration() != null
                ? openedAt.plus(content.duration())
                : null;
    }

    /** Whether everyone sees the results, which may change as long as there are any. */
    public Interaction share(boolean shared) {
        requireOpened();
        if (!type().has(InteractionType.Part.SHARED_RESULTS)) {
            throw DomainError.conflict("interaction-without-results", type().name());
        }
        return new Interaction(room, number, content.shared(shared), state, scheduledAt, openedAt, closedAt, version);
    }

    /** Refuses what nobody has seen yet. */
    public Interaction requireOpened() {
        requireState(state == LIVE || state == CLOSED, "interaction-not-opened");
        return this;
    }

    /** What people have answered stays closed; all else is a draft again. */
    public Interaction restore() {
        requireState(state == DELETED, "interaction-not-deleted");
        return become(closedAt == null ? DRAFT : CLOSED, null, openedAt, closedAt);
    }

    private Interaction become(
            InteractionState next, @Nullable Instant scheduled, @Nullable Instant opened, @Nullable Instant closed) {
        return new Interaction(room, number, content, next, scheduled, opened, closed, version);
    }

    private void requireState(boolean met, String code) {
        if (!met) {
            throw DomainError.conflict(code, "interaction " + room + "/" + number + " is " + state);
        }
    }

    private static void requireSound(InteractionContent content) {
        content.problems().values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
    }
}
