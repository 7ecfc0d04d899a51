package org.anteroom.collaboration;

import java.time.Clock;
import java.util.Map;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A room's interactions: the list, and what is added to it. */
@Controller
@RequestMapping("/rooms/{id}/interactions")
class InteractionController {

    private final RoomAccess access;
    private final Interactions interactions;
    private final Clock clock;

    InteractionController(RoomAccess access, Interactions interactions, Clock clock) {
        this.access = access;
        this.interactions = interactions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(required = false) @Nullable Integer saved,
            @RequestParam(required = false) @Nullable Integer deleted) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        InteractionList list = interactions.list(id, after);
        return InteractionPages.list(room, list)
                .addObject("saved", saved)
                .addObject(
                        "lately", deleted == null ? null : list.deleted(deleted).orElse(null));
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(defaultValue = "POLL") InteractionType type) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        return InteractionPages.editor(room, InteractionEditor.blank(type), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam InteractionType type,
            InteractionForm form) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        InteractionEditor editor = InteractionEditor.blank(type).typed(form);
        Map<String, DomainError> problems = form.problems(type, clock.instant());
        if (!problems.isEmpty()) {
            return InteractionPages.editor(room, editor.refused(problems), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return InteractionPages.saved(id, interactions.add(id, number -> drafted(id, number, type, form)));
    }

    private Interaction drafted(RoomId room, int number, InteractionType type, InteractionForm form) {
        return form.applyTo(Interaction.draft(room, number, form.content(type)), clock.instant());
    }
}
