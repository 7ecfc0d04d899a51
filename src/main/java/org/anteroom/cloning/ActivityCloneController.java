package org.anteroom.cloning;

import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.channel.content.ActivityRooms;
import org.anteroom.room.RoomClones;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives a duplicated activity a room of its own. */
@Controller
class ActivityCloneController {

    private final Channels channels;
    private final ActivityRooms activities;
    private final RoomClones clones;

    ActivityCloneController(Channels channels, ActivityRooms activities, RoomClones clones) {
        this.channels = channels;
        this.activities = activities;
        this.clones = clones;
    }

    @PostMapping("/channels/{channel}/activities/{activity}/clone")
    String create(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long activity) {
        AccessibleChannel found = channels.require(visit, channel);
        if (!found.mayAddRooms()) {
            throw DomainError.forbidden("add-room");
        }
        RoomId shown = activities
                .roomOf(channel, activity)
                .orElseThrow(() -> DomainError.conflict("activity-without-room", "activity " + activity));
        RoomId own = clones.cloneNow(visit, shown, channel);
        activities.show(channel, activity, own);
        return "redirect:/rooms/" + own;
    }
}
