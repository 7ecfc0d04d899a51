package org.anteroom.room.deletion;

import java.util.List;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.OrphanedActivities;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A room's deletion: asked for, done, and undone. */
@Controller
@RequestMapping("/rooms/{id}/deletion")
class RoomDeletionController {

    private final RoomAccess access;
    private final DeletedRooms rooms;
    private final OrphanedActivities orphans;

    RoomDeletionController(RoomAccess access, DeletedRooms rooms, OrphanedActivities orphans) {
        this.access = access;
        this.orphans = orphans;
        this.rooms = rooms;
    }

    /** Asks first; afterwards the same page offers the undo. */
    @GetMapping
    String show(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, Model model) {
        AccessibleRoom room = access.requireDeletion(visit, id);
        model.addAttribute("activities", room.room().deletedAt() == null ? List.of() : orphans.of(visit, id));
        model.addAttribute("channel", visit.channel());
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
        model.addAttribute("days", DeletedRooms.KEPT.toDays());
        return "room/deletion";
    }

    @PostMapping
    String delete(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        access.require(visit, id, RoomPermission.DELETE);
        rooms.delete(id);
        return "redirect:/rooms/" + id + "/deletion";
    }

    @DeleteMapping
    String undo(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        access.requireDeletable(visit, id);
        rooms.restore(id);
        return "redirect:/rooms/" + id;
    }
}
