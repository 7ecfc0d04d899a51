package org.anteroom.media.play;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.anteroom.media.AccessibleMedia;
import org.anteroom.media.MediaAccess;
import org.anteroom.media.MediaPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.storage.file.FileContent;
import org.anteroom.storage.file.StoredFile;
import org.anteroom.web.Visit;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class MediaContentController {

    private final MediaAccess access;
    private final FileContent content;

    MediaContentController(MediaAccess access, FileContent content) {
        this.access = access;
        this.content = content;
    }

    /** What a browser does not show is kept by whoever gets it, so that takes the right to download, too. */
    @GetMapping("/channels/{channel}/media/{item}/content")
    ResponseEntity<Resource> show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId channel,
            @PathVariable long item,
            HttpServletRequest request)
            throws IOException {
        AccessibleMedia found = access.require(visit, channel, item, MediaPermission.SEE);
        StoredFile file = found.item().file();
        if (FileContent.isDownload(request) || !file.isShown()) {
            found.require(MediaPermission.DOWNLOAD);
        }
        return content.answer(file, request);
    }
}
