package org.anteroom.collaboration;

import java.util.Map;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;

/**
 * The editor as its page shows it.
 *
 * @param number none for an interaction that is not saved yet
 * @param conflict why the last attempt to save came too late
 */
record InteractionEditor(
        InteractionType type,
        @Nullable Integer number,
        InteractionState state,
        InteractionForm form,
        Map<String, DomainError> problems,
        @Nullable DomainError conflict) {

    static InteractionEditor blank(InteractionType type) {
        return new InteractionEditor(type, null, InteractionState.DRAFT, InteractionForm.blank(type), Map.of(), null);
    }

    static InteractionEditor of(Interaction interaction) {
        return new InteractionEditor(
                interaction.type(),
                interaction.number(),
                interaction.state(),
                InteractionForm.of(interaction),
                Map.of(),
                null);
    }

    InteractionEditor typed(InteractionForm written) {
        return new InteractionEditor(type, number, state, written, Map.of(), null);
    }

    InteractionEditor refused(Map<String, DomainError> found) {
        return new InteractionEditor(type, number, state, form, found, null);
    }

    /** Keeps what was written: saved again, it goes over what is there now, or becomes a new draft if that may not be. */
    InteractionEditor overtaken(DomainError refusal, Interaction now) {
        return now.state().isPreparation()
                ? new InteractionEditor(type, number, now.state(), form.withVersion(now.version()), Map.of(), refusal)
                : new InteractionEditor(type, null, InteractionState.DRAFT, form, Map.of(), refusal);
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
