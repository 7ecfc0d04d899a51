package org.anteroom.room.deletion;

import java.util.List;
import org.anteroom.channel.ChannelLog;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.OrphanedActivities;
import org.anteroom.room.Room;
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
    private final ChannelLog log;

    RoomDeletionController(RoomAccess access, DeletedRooms rooms, OrphanedActivities orphans, ChannelLog log) {
        this.log = log;
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
        Room room = access.require(visit, id, RoomPermission.DELETE).room();
        rooms.delete(id);
        note(visit, room, "rooms.deleted");
        return "redirect:/rooms/" + id + "/deletion";
    }

    @DeleteMapping
    String undo(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        Room room = access.requireDeletable(visit, id).room();
        rooms.restore(id);
        note(visit, room, "rooms.restored");
        return "redirect:/rooms/" + id;
    }

    /** Nobody learns of a room that only its owner and co-editors knew. */
    private void note(Visit visit, Room room, String kind) {
        if (room.published()) {
            log.add(room.channel(), visit.user(), kind, room.name());
        }
    }
}
