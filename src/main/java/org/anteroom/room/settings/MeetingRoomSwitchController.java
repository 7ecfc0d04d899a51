package org.anteroom.room.settings;

import org.anteroom.channel.Channels;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Switches the meeting room of a channel on and off. */
@Controller
@RequestMapping("/channels/{id}/manage/meeting-room/activation")
class MeetingRoomSwitchController {

    private final Channels channels;
    private final MeetingRooms rooms;

    MeetingRoomSwitchController(Channels channels, MeetingRooms rooms) {
        this.channels = channels;
        this.rooms = rooms;
    }

    @PostMapping
    String enable(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id) {
        rooms.enable(channels.requireManager(visit, id).channel(), visit.user());
        return back(id);
    }

    @DeleteMapping
    String disable(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id) {
        rooms.disable(channels.requireManager(visit, id).channel(), visit.user());
        return back(id);
    }

    private static String back(ChannelId id) {
        return "redirect:/channels/" + id + "/manage/meeting-room";
    }
}
