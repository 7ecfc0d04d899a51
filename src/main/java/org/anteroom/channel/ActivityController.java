package org.anteroom.channel;

import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where people wait whose teacher has not opened the activity yet; the page asks again by itself. */
@Controller
class ActivityController {

    private final Channels channels;
    private final Activities activities;

    ActivityController(Channels channels, Activities activities) {
        this.channels = channels;
        this.activities = activities;
    }

    @GetMapping("/channels/{channel}/activities/{activity}")
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId channel,
            @PathVariable long activity,
            Model model) {
        AccessibleChannel found = channels.require(visit, channel);
        Activity waiting = activities.require(channel, activity);
        if (waiting.room() != null) {
            return "redirect:/rooms/" + waiting.room();
        }
        model.addAttribute("channel", found.channel());
        model.addAttribute("activity", waiting);
        model.addAttribute("activityId", activity);
        return "channel/waiting";
    }
}
