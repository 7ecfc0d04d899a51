package org.anteroom.media.manage;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.media.AccessibleMedia;
import org.anteroom.media.MediaAccess;
import org.anteroom.media.MediaPermission;
import org.anteroom.media.PurgeMedia;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An item's deletion: asked for, done, and undone; and what can be brought back. */
@Controller
@RequestMapping("/channels/{channel}/media")
class MediaDeletionController {

    private final Channels channels;
    private final MediaAccess access;
    private final DeletedMedia media;

    MediaDeletionController(Channels channels, MediaAccess access, DeletedMedia media) {
        this.channels = channels;
        this.access = access;
        this.media = media;
    }

    @GetMapping("/deleted")
    String list(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, Model model) {
        AccessibleChannel membership = channels.require(visit, channel);
        if (!MediaAccess.mayAdd(membership)) {
            throw DomainError.forbidden("add-media");
        }
        describe(membership, model);
        model.addAttribute("items", media.of(visit, membership));
        return "media/manage/deleted";
    }

    /** Asks first; afterwards the same page offers the undo. */
    @GetMapping("/{item}/deletion")
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId channel,
            @PathVariable long item,
            Model model) {
        AccessibleChannel membership = channels.require(visit, channel);
        AccessibleMedia found = access.requireDeletable(visit, membership, item);
        describe(membership, model);
        model.addAttribute("item", found.item());
        return "media/manage/deletion";
    }

    @PostMapping("/{item}/deletion")
    String delete(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long item) {
        media.delete(access.require(visit, channel, item, MediaPermission.EDIT).item(), visit.user());
        return "redirect:/channels/" + channel + "/media/" + item + "/deletion";
    }

    @DeleteMapping("/{item}/deletion")
    String undo(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long item) {
        AccessibleMedia found = access.requireDeletable(visit, channels.require(visit, channel), item);
        media.restore(found.item(), visit.user());
        return "redirect:/channels/" + channel + "/media/" + item;
    }

    private static void describe(AccessibleChannel membership, Model model) {
        model.addAttribute("membership", membership);
        model.addAttribute("channel", membership.channel());
        model.addAttribute("days", PurgeMedia.KEPT.toDays());
    }
}
