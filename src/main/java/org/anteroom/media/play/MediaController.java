package org.anteroom.media.play;

import java.io.IOException;
import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.media.AccessibleMedia;
import org.anteroom.media.Gallery;
import org.anteroom.media.MediaAccess;
import org.anteroom.media.MediaItem;
import org.anteroom.media.MediaPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.storage.file.FileType;
import org.anteroom.storage.file.TextPreview;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page on which an item is played, seen or read. */
@Controller
class MediaController {

    private final Channels channels;
    private final MediaAccess access;
    private final Gallery gallery;
    private final TextPreview text;

    MediaController(Channels channels, MediaAccess access, Gallery gallery, TextPreview text) {
        this.channels = channels;
        this.access = access;
        this.gallery = gallery;
        this.text = text;
    }

    @GetMapping("/channels/{channel}/media/{item}")
    String show(
            @AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long item, Model model)
            throws IOException {
        AccessibleChannel membership = channels.require(visit, channel);
        AccessibleMedia found = access.require(visit, membership, item, MediaPermission.SEE);
        MediaItem media = found.item();
        model.addAttribute("membership", membership);
        model.addAttribute("channel", membership.channel());
        model.addAttribute("entry", found);
        model.addAttribute("item", media);
        model.addAttribute(
                "previous", gallery.previous(visit, membership, media).orElse(null));
        model.addAttribute("next", gallery.next(visit, membership, media).orElse(null));
        if (media.type() == FileType.TEXT) {
            model.addAttribute("text", text.of(media.file().blob()));
        }
        return "media/show";
    }
}
