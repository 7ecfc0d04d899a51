package org.anteroom.collaboration.answer;

import org.anteroom.collaboration.InteractionType;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.stream.RoomEvents;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The interactions of a meeting: the tab of the live page, and a page of its own. */
@Controller
class LiveInteractionsController {

    private final RoomAccess access;
    private final LiveInteractions interactions;
    private final RoomEvents events;

    LiveInteractionsController(RoomAccess access, LiveInteractions interactions, RoomEvents events) {
        this.access = access;
        this.interactions = interactions;
        this.events = events;
    }

    @GetMapping("/rooms/{id}/live/interactions")
    String list(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(required = false) @Nullable Integer deleted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        long position = events.position(id);
        AccessibleRoom room = access.require(visit, id, RoomPermission.SEE);
        model.addAttribute("access", room)
                .addAttribute("room", room.room())
                .addAttribute("position", position)
                .addAttribute("deleted", room.may(RoomPermission.MODERATE_CHAT) ? deleted : null)
                .addAttribute("types", InteractionType.values())
                .addAttribute("list", interactions.list(room, visit.user()));
        return htmx ? "collaboration/answer/live :: tab" : "collaboration/answer/live";
    }
}
