package org.anteroom.channel.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last reading of a roster went.
 *
 * @param syncedAt when it was last read to its end
 * @param members how many it had then
 * @param failureCode of the attempt after that, if it failed
 * @param failureDetail for admins alone
 */
public record RosterState(
        @Nullable Instant syncedAt,
        @Nullable Integer members,
        @Nullable Instant failedAt,
        @Nullable String failureCode,
        @Nullable String failureDetail) {}
