package org.anteroom.channel.manage;

import java.util.Map;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.Channels;
import org.anteroom.channel.roster.Rosters;
import org.anteroom.channel.visibility.Visibilities;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class MemberListController {

    private final Channels channels;
    private final ManagedMembers members;
    private final Rosters rosters;
    private final Visibilities visibilities;

    MemberListController(Channels channels, ManagedMembers members, Rosters rosters, Visibilities visibilities) {
        this.visibilities = visibilities;
        this.channels = channels;
        this.members = members;
        this.rosters = rosters;
    }

    @GetMapping("/channels/{id}/manage/members")
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @ModelAttribute("filter") MemberFilter filter,
            Model model) {
        model.addAttribute("channel", channels.requireManager(visit, id).channel());
        model.addAttribute("visibility", visibilities.of(id));
        model.addAttribute("page", members.page(id, filter));
        Map<ChannelRole, Integer> counts = members.counts(id);
        model.addAttribute("counts", counts);
        model.addAttribute("total", counts.values().stream().mapToInt(it -> it).sum());
        model.addAttribute("roster", rosters.state(id).orElse(null));
        return "channel/manage/members";
    }
}
