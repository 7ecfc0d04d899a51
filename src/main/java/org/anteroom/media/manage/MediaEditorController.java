package org.anteroom.media.manage;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.ChannelLog;
import org.anteroom.channel.Channels;
import org.anteroom.media.MediaAccess;
import org.anteroom.media.MediaItem;
import org.anteroom.media.MediaItems;
import org.anteroom.media.MediaPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Title, description, and whether others may download the item. */
@Controller
@RequestMapping("/channels/{channel}/media/{item}/edit")
class MediaEditorController {

    private final Channels channels;
    private final MediaAccess access;
    private final MediaItems items;
    private final ChannelLog log;

    MediaEditorController(Channels channels, MediaAccess access, MediaItems items, ChannelLog log) {
        this.channels = channels;
        this.access = access;
        this.items = items;
        this.log = log;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long item) {
        AccessibleChannel membership = channels.require(visit, channel);
        MediaItem found = require(visit, membership, item);
        return editor(membership, found, MediaForm.of(found));
    }

    @PostMapping
    ModelAndView save(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId channel,
            @PathVariable long item,
            MediaForm form) {
        AccessibleChannel membership = channels.require(visit, channel);
        MediaItem found = require(visit, membership, item);
        try {
            if (!items.change(found, form.words(), form.version())) {
                return overtaken(membership, require(visit, membership, item), form);
            }
        } catch (DomainError refusal) {
            return refused(editor(membership, found, form), refusal, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        log.add(channel, visit.user(), "media.changed", form.words().title());
        return new ModelAndView("redirect:/channels/" + channel + "/media/" + item);
    }

    private MediaItem require(Visit visit, AccessibleChannel membership, long item) {
        return access.require(visit, membership, item, MediaPermission.EDIT).item();
    }

    private static ModelAndView overtaken(AccessibleChannel membership, MediaItem now, MediaForm form) {
        ModelAndView page = editor(membership, now, form.withVersion(now.version()));
        page.addObject("overtaken", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView refused(ModelAndView page, DomainError refusal, HttpStatus status) {
        page.addObject("refusal", refusal);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView editor(AccessibleChannel membership, MediaItem item, MediaForm form) {
        return new ModelAndView("media/manage/edit")
                .addObject("membership", membership)
                .addObject("channel", membership.channel())
                .addObject("item", item)
                .addObject("form", form);
    }
}
