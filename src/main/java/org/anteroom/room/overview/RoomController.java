package org.anteroom.room.overview;

import org.anteroom.channel.content.ActivityRooms;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The room's overview, the page that an activity opens. */
@Controller
class RoomController {

    private final RoomAccess access;
    private final RoomFamily family;
    private final ActivityRooms activities;

    RoomController(RoomAccess access, RoomFamily family, ActivityRooms activities) {
        this.access = access;
        this.family = family;
        this.activities = activities;
    }

    @GetMapping("/rooms/{id}")
    String show(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, Model model) {
        AccessibleRoom room = access.requireEvenDeleted(visit, id);
        if (room.room().deletedAt() != null) {
            return "redirect:/rooms/" + id + "/deletion";
        }
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
        if (room.may(RoomPermission.EDIT)) {
            model.addAttribute("contents", family.contents(id));
            family.parent(visit, room.room().parent()).ifPresent(parent -> model.addAttribute("parent", parent));
            model.addAttribute("clones", family.clones(visit, id));
            model.addAttribute("activities", activities.of(room.channel().id(), id));
        }
        return "room/overview";
    }
}
