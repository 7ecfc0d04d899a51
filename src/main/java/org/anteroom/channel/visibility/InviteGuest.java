package org.anteroom.channel.visibility;

import org.anteroom.channel.ChannelLog;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class InviteGuest {

    private final Visibilities visibilities;
    private final GuestInvitations invitations;
    private final ChannelLog log;

    InviteGuest(Visibilities visibilities, GuestInvitations invitations, ChannelLog log) {
        this.visibilities = visibilities;
        this.invitations = invitations;
        this.log = log;
    }

    /**
     * @return the code of the link
     * @throws DomainError 409 if the channel is not open to guests
     */
    @Transactional
    public String invite(ChannelId channel, UserId actor, NewInvitation wanted) {
        boolean open = visibilities.lock(channel).orElseThrow().visibility() == Visibility.GUESTS;
        if (!open) {
            throw DomainError.conflict("channel-without-guests", "channel " + channel);
        }
        if (invitations.open(channel).size() >= GuestInvitations.MOST_OPEN) {
            throw DomainError.invalid("invitations-too-many", "channel " + channel, GuestInvitations.MOST_OPEN);
        }
        log.add(channel, actor, "settings.invited", wanted.name());
        return invitations.add(channel, actor, wanted);
    }
}
