package org.anteroom.media.manage;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.media.MediaAccess;
import org.anteroom.media.MediaFilter;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.storage.file.ReceiveFile;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own media in a channel, and their uploads. No byte is read before rights are checked. */
@Controller
@RequestMapping("/channels/{id}/media")
class UploadController {

    private final Channels channels;
    private final MediaLists lists;
    private final ReceiveFile receive;
    private final AddMedia add;

    UploadController(Channels channels, MediaLists lists, ReceiveFile receive, AddMedia add) {
        this.channels = channels;
        this.lists = lists;
        this.receive = receive;
        this.add = add;
    }

    @GetMapping("/mine")
    String mine(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        AccessibleChannel membership = requireAdding(visit, id);
        lists.describe(visit, membership, new MediaFilter(null, false, true, after), model);
        return "media/manage/mine";
    }

    @PostMapping(path = "/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Void> addBytes(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String type,
            HttpServletRequest request)
            throws IOException {
        requireAdding(visit, id);
        long added = add.add(id, visit.user(), receive.bytes(visit.user(), name, type, request));
        return ResponseEntity.created(URI.create("/channels/" + id + "/media/" + added))
                .build();
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String addForm(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id, HttpServletRequest request) {
        AccessibleChannel membership = requireAdding(visit, id);
        add.add(id, visit.user(), receive.form(visit.user(), request));
        return "redirect:/channels/" + id + (membership.isManager() ? "/manage/media" : "/media/mine");
    }

    private AccessibleChannel requireAdding(Visit visit, ChannelId id) {
        AccessibleChannel membership = channels.require(visit, id);
        if (!MediaAccess.mayAdd(membership)) {
            throw DomainError.forbidden("add-media");
        }
        return membership;
    }
}
