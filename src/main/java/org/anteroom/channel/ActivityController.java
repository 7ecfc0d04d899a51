package org.anteroom.channel;

import org.anteroom.channel.content.CourseCopies;
import org.anteroom.channel.content.CourseCopy;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where people wait whose teacher has not opened the activity yet; the page asks again by itself. */
@Controller
@RequestMapping("/channels/{channel}/activities/{activity}")
class ActivityController {

    private final Channels channels;
    private final Activities activities;
    private final SetUpActivity setUpActivity;
    private final CourseCopies copies;

    ActivityController(Channels channels, Activities activities, SetUpActivity setUpActivity, CourseCopies copies) {
        this.channels = channels;
        this.activities = activities;
        this.setUpActivity = setUpActivity;
        this.copies = copies;
    }

    @GetMapping
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
        if (found.isManager() && isToBeDecided(channel, waiting.copy())) {
            return "redirect:/channels/" + channel + "/copies/" + waiting.copy();
        }
        if (waiting.showsChannel()) {
            return "redirect:/channels/" + channel;
        }
        model.addAttribute("channel", found.channel());
        model.addAttribute("manager", found.isManager());
        model.addAttribute("activity", waiting);
        model.addAttribute("activityId", activity);
        return "channel/waiting";
    }

    @PostMapping("/room")
    String setUp(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long activity) {
        AccessibleChannel found = channels.requireManager(visit, channel);
        return "redirect:/rooms/" + setUpActivity.setUp(found.channel(), activity, visit.user());
    }

    private boolean isToBeDecided(ChannelId channel, @Nullable Long id) {
        if (id == null) {
            return false;
        }
        CourseCopy copy = copies.require(channel, id);
        return copy.isUndecided() || copy.isRunning();
    }
}
