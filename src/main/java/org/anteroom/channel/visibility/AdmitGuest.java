package org.anteroom.channel.visibility;

import java.time.Clock;
import org.anteroom.shared.DomainError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a guest in, or in again. */
@Component
class AdmitGuest {

    private final GuestInvitations invitations;
    private final Guests guests;
    private final Visitors visitors;
    private final Visibilities visibilities;
    private final Clock clock;

    AdmitGuest(GuestInvitations invitations, Guests guests, Visitors visitors, Visibilities visibilities, Clock clock) {
        this.invitations = invitations;
        this.guests = guests;
        this.visitors = visitors;
        this.visibilities = visibilities;
        this.clock = clock;
    }

    /** @throws DomainError 409 for an invitation that lets nobody in: the code says why */
    GuestInvitation require(String code) {
        GuestInvitation found =
                invitations.find(code).orElseThrow(() -> DomainError.conflict("invitation-unknown", "of a guest"));
        found.requireOpen(clock.instant());
        return found;
    }

    /** Who the browser is already by this invitation. */
    @Nullable
    Guest known(GuestInvitation invitation, @Nullable String secret) {
        Guest known =
                secret == null ? null : guests.find(invitation.id(), secret).orElse(null);
        if (known != null && known.removed()) {
            throw DomainError.conflict("invitation-withdrawn", "guest " + known.user());
        }
        return known;
    }

    /**
     * @param name of a guest who is new
     * @param secret that the browser has or gets
     */
    @Transactional
    public Guest admit(String code, String name, String secret) {
        // Of two who open an invitation for one at once, the second comes second; so does who withdraws it meanwhile.
        VisibleChannel channel = visibilities.lock(require(code).channel()).orElseThrow();
        GuestInvitation invitation = require(code);
        Guest guest = known(invitation, secret);
        if (guest == null) {
            invitation.requirePlace();
            guest = guests.add(invitation.id(), channel.registration(), name, secret);
        }
        visitors.admitGuest(channel.id(), guest.user(), invitation.role(), invitation.expiresAt());
        return guest;
    }
}
