package org.anteroom.room.settings;

import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Shortened;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who could moderate a room, as one types. */
@Controller
class ModeratorController {

    private static final int LONGEST = 100;

    private final RoomAccess access;
    private final Moderators moderators;

    ModeratorController(RoomAccess access, Moderators moderators) {
        this.access = access;
        this.moderators = moderators;
    }

    @GetMapping("/rooms/{id}/moderators")
    String find(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        model.addAttribute("found", moderators.search(room.channel().id(), Shortened.to(LONGEST, q.strip())));
        return "room/_moderators :: options";
    }
}
