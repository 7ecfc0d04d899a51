package org.anteroom.room.deletion;

import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DeletedRoomsController {

    private final DeletedRooms rooms;

    DeletedRoomsController(DeletedRooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/rooms/deleted")
    String show(@AuthenticationPrincipal Visit visit, Model model) {
        model.addAttribute("rooms", rooms.of(visit));
        model.addAttribute("days", DeletedRooms.KEPT.toDays());
        return "room/deleted";
    }
}
