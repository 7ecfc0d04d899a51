package org.anteroom.collaboration;

import java.util.Map;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;

/**
 * The editor as its page shows it.
 *
 * @param number none for an interaction that is not saved yet
 * @param conflict why the last attempt to save came too late
 * @param saved what is there now, in that case
 */
public record InteractionEditor(
        InteractionType type,
        @Nullable Integer number,
        InteractionState state,
        InteractionForm form,
        Map<String, DomainError> problems,
        @Nullable DomainError conflict,
        @Nullable Interaction saved) {

    public static InteractionEditor blank(InteractionType type) {
        return new InteractionEditor(
                type, null, InteractionState.DRAFT, InteractionForm.blank(type), Map.of(), null, null);
    }

    static InteractionEditor of(Interaction interaction) {
        return new InteractionEditor(
                interaction.type(),
                interaction.number(),
                interaction.state(),
                InteractionForm.of(interaction),
                Map.of(),
                null,
                null);
    }

    public InteractionEditor typed(InteractionForm written) {
        return new InteractionEditor(type, number, state, written, Map.of(), null, null);
    }

    public InteractionEditor refused(Map<String, DomainError> found) {
        return new InteractionEditor(type, number, state, form, found, null, null);
    }

    /** Keeps what was written: saved again, it goes over what is there now, or becomes a new draft if that may not be. */
    InteractionEditor overtaken(DomainError refusal, Interaction now) {
        return now.state().isPreparation()
                ? new InteractionEditor(
                        type, number, now.state(), form.withVersion(now.version()), Map.of(), refusal, now)
                : new InteractionEditor(type, null, InteractionState.DRAFT, form, Map.of(), refusal, null);
    }

    public boolean isEditable() {
        return state.isPreparation();
    }

    public boolean has(InteractionType.Part part) {
        return type.has(part);
    }

    public boolean isFull() {
        return form.options().size() >= ContentRules.MAX_OPTIONS;
    }
}
