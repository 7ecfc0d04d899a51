package org.anteroom.admin.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A copy of a room, without the words of the person who asked for it. */
record JobLine(
        long id,
        String state,
        @Nullable String failureCode,
        long sourceId,
        String issuer,
        String channel,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
