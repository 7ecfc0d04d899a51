package org.anteroom.channel.visibility;

import java.time.Instant;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;

/**
 * A link by which guests come in.
 *
 * @param name of the guest; for several, of the occasion
 * @param single for one person, whose browser is the first that opens it
 * @param guests how many have come
 * @param closedAt since when it lets nobody in any more
 */
record GuestInvitation(
        long id,
        ChannelId channel,
        String channelTitle,
        String name,
        ChannelRole role,
        boolean single,
        int guests,
        Instant expiresAt,
        @Nullable Instant closedAt) {

    static final int MAX_NAME = 100;

    /** More than a channel of invited guests has. */
    static final int MOST_GUESTS = 200;

    /** @throws DomainError 409 that says why it lets nobody in */
    void requireOpen(Instant now) {
        if (!expiresAt.isAfter(now)) {
            throw DomainError.conflict("invitation-expired", "invitation " + id);
        }
        if (closedAt != null) {
            throw DomainError.conflict("invitation-withdrawn", "invitation " + id);
        }
    }

    /** @throws DomainError 409 */
    void requirePlace() {
        if (single && guests > 0) {
            throw DomainError.conflict("invitation-used", "invitation " + id);
        }
        if (guests >= MOST_GUESTS) {
            throw DomainError.conflict("invitation-full", "invitation " + id);
        }
    }
}
