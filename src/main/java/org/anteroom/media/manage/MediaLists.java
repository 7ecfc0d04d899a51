package org.anteroom.media.manage;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.media.Gallery;
import org.anteroom.media.MediaFilter;
import org.anteroom.media.MediaPage;
import org.anteroom.storage.file.FileSize;
import org.anteroom.storage.file.ReceiveFile;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the two lists of media to work on have in common: the form for files, and a page of the list. */
@Component
class MediaLists {

    static final int SIZE = 50;

    private final Gallery gallery;
    private final long limit;

    MediaLists(Gallery gallery, ReceiveFile receive) {
        this.gallery = gallery;
        this.limit = receive.limit();
    }

    MediaPage describe(Visit visit, AccessibleChannel membership, MediaFilter filter, Model model) {
        MediaPage page = gallery.page(visit, membership, filter, SIZE);
        model.addAttribute("membership", membership);
        model.addAttribute("channel", membership.channel());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("limit", limit);
        model.addAttribute("limitSize", FileSize.of(limit));
        return page;
    }
}
