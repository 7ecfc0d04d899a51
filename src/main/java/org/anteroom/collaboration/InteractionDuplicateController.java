package org.anteroom.collaboration;

import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes a draft of what was asked before. */
@Controller
class InteractionDuplicateController {

    private final RoomAccess access;
    private final Interactions interactions;

    InteractionDuplicateController(RoomAccess access, Interactions interactions) {
        this.access = access;
        this.interactions = interactions;
    }

    @PostMapping("/rooms/{id}/interactions/{number}/duplicates")
    String duplicate(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.EDIT);
        Interaction original = interactions.get(id, number);
        int copy = interactions.add(id, next -> Interaction.draft(id, next, original.content()));
        return "redirect:/rooms/" + id + "/interactions/" + copy;
    }
}
