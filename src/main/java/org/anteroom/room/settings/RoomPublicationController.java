package org.anteroom.room.settings;

import org.anteroom.channel.ChannelLog;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.Room;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.room.RoomPolicy;
import org.anteroom.room.Rooms;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Publishes a room to its channel and takes it back. */
@Controller
@RequestMapping("/rooms/{id}/publication")
class RoomPublicationController {

    private final RoomAccess access;
    private final Rooms rooms;
    private final ChannelLog log;

    RoomPublicationController(RoomAccess access, Rooms rooms, ChannelLog log) {
        this.access = access;
        this.rooms = rooms;
        this.log = log;
    }

    @PostMapping
    String publish(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        Room room = access.require(visit, id, RoomPermission.PUBLISH).room();
        rooms.publish(id, true);
        log.add(room.channel(), visit.user(), "rooms.published", room.name());
        return "redirect:/rooms/" + id;
    }

    /** Who had the room by the channel alone does not see it from here on: the way leads to the channel. */
    @DeleteMapping
    String withdraw(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.PUBLISH);
        rooms.publish(id, false);
        log.add(
                room.room().channel(),
                visit.user(),
                "rooms.withdrawn",
                room.room().name());
        boolean keepsSight = RoomPolicy.permits(room.standing().unpublished(), RoomPermission.SEE);
        return keepsSight
                ? "redirect:/rooms/" + id
                : "redirect:/channels/" + room.channel().id();
    }
}
