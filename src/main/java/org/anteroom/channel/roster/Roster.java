package org.anteroom.channel.roster;

import java.time.Instant;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * The list of a course's people at its LMS.
 *
 * @param requestedAt when a launch last asked for it
 * @param failures in a row
 */
record Roster(
        ChannelId channel,
        RegistrationId registration,
        String membershipsUrl,
        @Nullable String groupsUrl,
        Instant requestedAt,
        int failures) {}
