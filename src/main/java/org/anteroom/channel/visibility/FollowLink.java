package org.anteroom.channel.visibility;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes somebody a member who has the link. A guest is of the platform by name only, and has links of their own. */
@Component
class FollowLink {

    private final Visibilities visibilities;
    private final ChannelLinks links;
    private final Guests guests;
    private final Visitors visitors;

    FollowLink(Visibilities visibilities, ChannelLinks links, Guests guests, Visitors visitors) {
        this.visibilities = visibilities;
        this.links = links;
        this.guests = guests;
        this.visitors = visitors;
    }

    @Transactional
    public void follow(ChannelId channel, String key, UserId user) {
        // Whoever closes the channel meanwhile comes before or after.
        visibilities.lock(channel);
        if (links.open(key).isEmpty() || guests.isGuest(user)) {
            throw ChannelLinkController.unknown();
        }
        visitors.admitByLink(channel, user);
    }
}
