package org.anteroom.channel.visibility;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anteroom.channel.ChannelLog;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With an invitation end its guests. */
@Component
class EndInvitations {

    private static final int AT_ONCE = 200;

    private final GuestInvitations invitations;
    private final Guests guests;
    private final Visitors visitors;
    private final Visibilities visibilities;
    private final ChannelLog log;

    EndInvitations(
            GuestInvitations invitations, Guests guests, Visitors visitors, Visibilities visibilities, ChannelLog log) {
        this.invitations = invitations;
        this.guests = guests;
        this.visitors = visitors;
        this.visibilities = visibilities;
        this.log = log;
    }

    @Transactional
    public void withdraw(ChannelId channel, UserId actor, long id) {
        visibilities.lock(channel);
        GuestInvitation invitation = invitations.require(channel, id);
        if (invitation.closedAt() == null) {
            end(invitation);
            log.add(channel, actor, "settings.uninvited", invitation.name());
        }
    }

    /** Their memberships count no more at that moment anyway; what was granted to them by name goes with the row. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void endExpired() {
        invitations.expired(AT_ONCE).forEach(this::end);
    }

    private void end(GuestInvitation invitation) {
        invitations.close(invitation.id());
        List<UserId> inside = guests.of(invitation.id());
        visitors.end(invitation.channel(), inside);
    }
}
