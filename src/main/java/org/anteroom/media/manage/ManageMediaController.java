package org.anteroom.media.manage;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.media.MediaFilter;
import org.anteroom.media.MediaPage;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tab Media of Manage content. */
@Controller
@RequestMapping("/channels/{id}/manage")
class ManageMediaController {

    private final Channels channels;
    private final MediaLists lists;

    ManageMediaController(Channels channels, MediaLists lists) {
        this.channels = channels;
        this.lists = lists;
    }

    @GetMapping
    String first(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id) {
        channels.requireManager(visit, id);
        return "redirect:/channels/" + id + "/manage/media";
    }

    /** @param moved the item that was just moved, whose new place the page tells, and {@code by} which button */
    @GetMapping("/media")
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean recordings,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long moved,
            @RequestParam(defaultValue = "") String by,
            Model model) {
        AccessibleChannel membership = channels.requireManager(visit, id);
        MediaPage page = lists.describe(visit, membership, new MediaFilter(q, recordings, false, after), model);
        model.addAttribute("moved", moved == null ? null : MovedItem.in(page, moved));
        model.addAttribute("by", by);
        return "media/manage/list";
    }
}
