package org.anteroom.channel;

import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Chat and collaboration (C&C) of a channel: on or off. */
@Controller
@RequestMapping("/channels/{id}/collaboration")
class CollaborationController {

    private final Channels channels;
    private final ChannelLog log;

    CollaborationController(Channels channels, ChannelLog log) {
        this.channels = channels;
        this.log = log;
    }

    @PostMapping
    String enable(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id) {
        return change(visit, id, true);
    }

    @DeleteMapping
    String disable(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id) {
        return change(visit, id, false);
    }

    private String change(Visit visit, ChannelId id, boolean enabled) {
        channels.requireManager(visit, id);
        channels.enableCollaboration(id, enabled);
        log.add(id, visit.user(), enabled ? "settings.collaboration-on" : "settings.collaboration-off", "");
        return "redirect:/channels/" + id + "/manage/meeting-room";
    }
}
