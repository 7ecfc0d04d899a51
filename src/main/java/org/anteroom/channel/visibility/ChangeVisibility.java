package org.anteroom.channel.visibility;

import java.util.Locale;
import org.anteroom.channel.ChannelLog;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a channel to others or closes it: who is inside and may not be is out with the next request. */
@Component
class ChangeVisibility {

    private final Visibilities visibilities;
    private final Visitors visitors;
    private final GuestInvitations invitations;
    private final ChannelLog log;

    ChangeVisibility(Visibilities visibilities, Visitors visitors, GuestInvitations invitations, ChannelLog log) {
        this.visibilities = visibilities;
        this.visitors = visitors;
        this.invitations = invitations;
        this.log = log;
    }

    @Transactional
    public void change(ChannelId channel, UserId actor, Visibility visibility) {
        boolean same = visibilities.lock(channel).orElseThrow().visibility() == visibility;
        if (same) {
            return;
        }
        visibilities.change(channel, visibility);
        visitors.endAll(channel, "LINK");
        visitors.endAll(channel, "GUEST");
        // Opened again, the channel does not let those in who were invited before.
        invitations.closeAll(channel);
        log.add(channel, actor, "settings.visible-" + visibility.name().toLowerCase(Locale.ROOT), "");
    }
}
