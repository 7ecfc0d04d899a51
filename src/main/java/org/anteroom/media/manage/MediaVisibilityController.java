package org.anteroom.media.manage;

import org.anteroom.channel.ChannelLog;
import org.anteroom.media.MediaAccess;
import org.anteroom.media.MediaItem;
import org.anteroom.media.MediaItems;
import org.anteroom.media.MediaPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows an item to the channel, or hides it from all but those who keep it. */
@Controller
@RequestMapping("/channels/{channel}/media/{item}/visibility")
class MediaVisibilityController {

    private final MediaAccess access;
    private final MediaItems items;
    private final ChannelLog log;

    MediaVisibilityController(MediaAccess access, MediaItems items, ChannelLog log) {
        this.access = access;
        this.items = items;
        this.log = log;
    }

    @PostMapping
    String show(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long item) {
        return change(visit, channel, item, false);
    }

    @DeleteMapping
    String hide(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long item) {
        return change(visit, channel, item, true);
    }

    private String change(Visit visit, ChannelId channel, long id, boolean hidden) {
        MediaItem item =
                access.require(visit, channel, id, MediaPermission.EDIT).item();
        if (item.hidden() != hidden) {
            items.hide(item, hidden);
            log.add(channel, visit.user(), hidden ? "media.hidden" : "media.shown", item.title());
        }
        return "redirect:/channels/" + channel + "/media/" + id;
    }
}
