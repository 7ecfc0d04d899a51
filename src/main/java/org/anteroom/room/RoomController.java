package org.anteroom.room;

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

    RoomController(RoomAccess access) {
        this.access = access;
    }

    @GetMapping("/rooms/{id}")
    String show(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.SEE);
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
        return "room/overview";
    }
}
