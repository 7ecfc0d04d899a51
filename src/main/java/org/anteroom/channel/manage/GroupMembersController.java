package org.anteroom.channel.manage;

import org.anteroom.channel.Channels;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is in a group that was made here. */
@Controller
@RequestMapping("/channels/{id}/manage/groups/{group}/members")
class GroupMembersController {

    private final Channels channels;
    private final ChangeGroup changeGroup;

    GroupMembersController(Channels channels, ChangeGroup changeGroup) {
        this.channels = channels;
        this.changeGroup = changeGroup;
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @PathVariable long group,
            @RequestParam UserId user) {
        channels.requireManager(visit, id);
        changeGroup.join(id, visit.user(), group, user);
        return "redirect:/channels/" + id + "/manage/groups/" + group;
    }

    @DeleteMapping("/{user}")
    String remove(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @PathVariable long group,
            @PathVariable UserId user) {
        channels.requireManager(visit, id);
        changeGroup.leave(id, visit.user(), group, user);
        return "redirect:/channels/" + id + "/manage/groups/" + group;
    }
}
