package org.anteroom.media.manage;

import org.anteroom.media.MediaAccess;
import org.anteroom.media.MediaItem;
import org.anteroom.media.MediaPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MediaPositionController {

    private final MediaAccess access;
    private final MediaOrder order;

    MediaPositionController(MediaAccess access, MediaOrder order) {
        this.access = access;
        this.order = order;
    }

    /**
     * Without a neighbour to the front.
     *
     * @param page the item that the page begins after which the person looks at
     */
    @PostMapping("/channels/{channel}/media/{item}/position")
    String move(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId channel,
            @PathVariable long item,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long page) {
        MediaItem found =
                access.require(visit, channel, item, MediaPermission.ORDER).item();
        if (before != null) {
            order.moveBefore(found, before);
        } else if (after != null) {
            order.moveAfter(found, after);
        } else {
            order.moveToFront(found);
        }
        String by = before != null ? "up" : after != null ? "down" : "front";
        boolean stays = page != null && !by.equals("front");
        // Where the whole page comes back, the fragment gives the focus back to the button.
        return "redirect:/channels/" + channel + "/manage/media?moved=" + item + "&by=" + by
                + (stays ? "&after=" + page : "") + "#" + by + "-" + item;
    }
}
