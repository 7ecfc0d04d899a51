package org.anteroom.live;

import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meeting in a room: begun, and ended for all. */
@Controller
@RequestMapping("/rooms/{id}/session")
class SessionController {

    private final RoomAccess access;
    private final RoomSessions sessions;

    SessionController(RoomAccess access, RoomSessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    @PostMapping
    String open(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id) {
        access.require(visit, id, RoomPermission.HOLD_SESSION);
        sessions.open(id, visit.user());
        return "redirect:/rooms/" + id + "/live";
    }

    /** Not back to the live page, where a moderator who comes opens the room again. */
    @DeleteMapping
    String end(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, RedirectAttributes redirect) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.HOLD_SESSION);
        sessions.end(id);
        redirect.addFlashAttribute("done", "live.ended.done");
        return room.isMeetingRoom() && room.inChannel()
                ? "redirect:/channels/" + room.channel().id()
                : "redirect:/rooms/" + id;
    }
}
