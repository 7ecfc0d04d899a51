package org.anteroom.collaboration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An interaction as the room's list shows it. */
public record InteractionLine(
        int number,
        InteractionType type,
        InteractionState state,
        String prompt,
        @Nullable Instant scheduledAt) {}
