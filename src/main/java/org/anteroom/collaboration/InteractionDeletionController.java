package org.anteroom.collaboration;

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

/** Deletes an interaction, and takes that back. */
@Controller
@RequestMapping("/rooms/{id}/interactions/{number}/deletion")
class InteractionDeletionController {

    private final RoomAccess access;
    private final Interactions interactions;

    InteractionDeletionController(RoomAccess access, Interactions interactions) {
        this.access = access;
        this.interactions = interactions;
    }

    @PostMapping
    String delete(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.EDIT);
        interactions.change(id, number, Interaction::delete);
        return "redirect:/rooms/" + id + "/interactions?deleted=" + number;
    }

    @DeleteMapping
    String restore(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        access.require(visit, id, RoomPermission.EDIT);
        interactions.change(id, number, Interaction::restore);
        return "redirect:/rooms/" + id + "/interactions#interaction-" + number;
    }
}
