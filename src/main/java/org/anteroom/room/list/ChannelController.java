package org.anteroom.room.list;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.media.Gallery;
import org.anteroom.media.MediaFilter;
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

/** A channel as its members see it: its room, the rooms that are open to them, its media. */
@Controller
class ChannelController {

    private static final int MEDIA = 24;

    private final Channels channels;
    private final RoomLists lists;
    private final RoomPictures pictures;
    private final Gallery gallery;

    ChannelController(Channels channels, RoomLists lists, RoomPictures pictures, Gallery gallery) {
        this.channels = channels;
        this.lists = lists;
        this.pictures = pictures;
        this.gallery = gallery;
    }

    /** What of the rooms somebody wants to see, as the address says it. */
    record RoomQuery(
            @Nullable String q,
            @Nullable String tag,
            @Nullable RoomKinds show,
            @Nullable RoomId after) {

        RoomFilter filter() {
            return new RoomFilter(q, tag, show, after);
        }
    }

    @GetMapping("/channels/{id}")
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            RoomQuery rooms,
            @RequestParam(name = "media", required = false) @Nullable String mediaText,
            @RequestParam(defaultValue = "false") boolean recordings,
            @RequestParam(required = false) @Nullable Long mediaAfter,
            Model model) {
        AccessibleChannel found = channels.require(visit, id);
        RoomFilter filter = rooms.filter();
        MediaFilter mediaFilter = new MediaFilter(mediaText, recordings, false, mediaAfter);
        RoomPage page = lists.ofChannel(visit, id, filter);
        model.addAttribute("membership", found);
        model.addAttribute("channel", found.channel());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("pictures", pictures.of(page.rooms()));
        model.addAttribute("mediaFilter", mediaFilter);
        model.addAttribute("media", gallery.page(visit, found, mediaFilter, MEDIA));
        return "room/channel";
    }
}
