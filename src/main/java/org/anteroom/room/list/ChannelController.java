package org.anteroom.room.list;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A channel as its members see it: the rooms that are open to them. */
@Controller
class ChannelController {

    private final Channels channels;
    private final RoomLists lists;

    ChannelController(Channels channels, RoomLists lists) {
        this.channels = channels;
        this.lists = lists;
    }

    @GetMapping("/channels/{id}")
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable RoomId after,
            Model model) {
        AccessibleChannel found = channels.require(visit, id);
        RoomFilter filter = new RoomFilter(q, tag, after);
        model.addAttribute("membership", found);
        model.addAttribute("channel", found.channel());
        model.addAttribute("filter", filter);
        model.addAttribute("page", lists.ofChannel(visit, id, filter));
        return "room/channel";
    }
}
