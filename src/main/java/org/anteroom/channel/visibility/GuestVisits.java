package org.anteroom.channel.visibility;

import java.time.Clock;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.Tokens;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Component;

/** The visit of a guest: that of a student in this one channel, whatever else might be known of the account. */
@Component
class GuestVisits {

    private final Visibilities visibilities;
    private final Clock clock;

    GuestVisits(Visibilities visibilities, Clock clock) {
        this.visibilities = visibilities;
        this.clock = clock;
    }

    Visit of(Guest guest, GuestInvitation invitation) {
        RegistrationId platform =
                visibilities.find(invitation.channel()).orElseThrow().registration();
        return new Visit(
                Tokens.random(6),
                guest.user(),
                platform,
                invitation.channel(),
                guest.name(),
                null,
                null,
                null,
                "/channels/" + invitation.channel(),
                false,
                true,
                Tokens.random(),
                clock.instant());
    }
}
