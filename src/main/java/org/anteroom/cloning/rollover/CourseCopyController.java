package org.anteroom.cloning.rollover;

import java.util.List;
import java.util.Set;
import org.anteroom.channel.AccessibleChannel;
import org.anteroom.channel.Channels;
import org.anteroom.channel.content.CopyDecision;
import org.anteroom.channel.content.CourseCopies;
import org.anteroom.channel.content.CourseCopy;
import org.anteroom.cloning.CourseClones;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "This course was copied": what its managers decide about the rooms, and how far that is. */
@Controller
@RequestMapping("/channels/{channel}/copies/{copy}")
class CourseCopyController {

    private final Channels channels;
    private final CourseCopies copies;
    private final CopyableRooms rooms;
    private final DecideCopy decideCopy;
    private final CourseClones clones;
    private final PublishClones publishClones;
    private final RateLimits limits;

    CourseCopyController(
            Channels channels,
            CourseCopies copies,
            CopyableRooms rooms,
            DecideCopy decideCopy,
            CourseClones clones,
            PublishClones publishClones,
            RateLimits limits) {
        this.channels = channels;
        this.copies = copies;
        this.rooms = rooms;
        this.decideCopy = decideCopy;
        this.clones = clones;
        this.publishClones = publishClones;
        this.limits = limits;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId channel,
            @PathVariable long copy,
            Model model) {
        AccessibleChannel found = channels.requireManager(visit, channel);
        CourseCopy asked = copies.require(channel, copy);
        List<CopyableRoom> all = rooms.of(visit.user(), asked);
        model.addAttribute("channel", found.channel());
        model.addAttribute("copy", asked);
        model.addAttribute(
                "progress", CopyProgress.of(all, clones.unfinished(copy).values()));
        model.addAttribute("source", rooms.title(asked));
        model.addAttribute("rooms", all);
        model.addAttribute("unpublished", rooms.unpublished(asked));
        model.addAttribute("hidden", rooms.hidden(asked, all.size()));
        return "cloning/course";
    }

    @PostMapping("/decision")
    String decide(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId channel,
            @PathVariable long copy,
            @RequestParam CopyDecision decision,
            @RequestParam(required = false) List<RoomId> room) {
        CourseCopy found = require(visit, channel, copy);
        decideCopy.decide(visit.user(), found, decision, room == null ? Set.of() : Set.copyOf(room));
        return back(channel, copy);
    }

    @PostMapping("/attempts")
    String retry(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long copy) {
        CourseCopy found = require(visit, channel, copy);
        clones.retry(visit.user(), found.id());
        return back(channel, copy);
    }

    @PostMapping("/publication")
    String publish(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId channel, @PathVariable long copy) {
        CourseCopy found = require(visit, channel, copy);
        publishClones.publish(visit.user(), rooms.of(visit.user(), found));
        return back(channel, copy);
    }

    private CourseCopy require(Visit visit, ChannelId channel, long copy) {
        channels.requireManager(visit, channel);
        limits.take(RateLimits.Kind.CLONE, visit.user());
        return copies.require(channel, copy);
    }

    private static String back(ChannelId channel, long copy) {
        return "redirect:/channels/" + channel + "/copies/" + copy;
    }
}
