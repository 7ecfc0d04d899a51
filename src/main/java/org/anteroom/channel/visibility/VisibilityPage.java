package org.anteroom.channel.visibility;

import java.util.List;
import org.anteroom.channel.Channel;
import org.anteroom.web.AnteroomProperties;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

@Component
class VisibilityPage {

    private final Visibilities visibilities;
    private final ChannelLinks links;
    private final GuestInvitations invitations;
    private final AnteroomProperties properties;

    VisibilityPage(
            Visibilities visibilities,
            ChannelLinks links,
            GuestInvitations invitations,
            AnteroomProperties properties) {
        this.visibilities = visibilities;
        this.links = links;
        this.invitations = invitations;
        this.properties = properties;
    }

    String of(Channel channel, Model model) {
        VisibleChannel visible = visibilities.find(channel.id()).orElseThrow();
        Visibility visibility = visible.visibility();
        model.addAttribute("channel", channel);
        model.addAttribute("visibility", visibility);
        model.addAttribute("choices", Visibility.values());
        if (visibility == Visibility.PLATFORM) {
            model.addAttribute("link", properties.url(ChannelLinkController.PATH + "?key=" + links.key(visible)));
        }
        model.addAttribute("invitations", visibility == Visibility.GUESTS ? invitations.open(channel.id()) : List.of());
        return "channel/visibility/show";
    }

    String link(String code) {
        return properties.url(GuestController.PATH + "?code=" + code);
    }
}
