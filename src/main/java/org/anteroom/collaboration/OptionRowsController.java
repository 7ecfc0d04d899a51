package org.anteroom.collaboration;

import java.util.List;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives the editor back as it was typed, with one row of options more or less. Nothing is saved. */
@Controller
class OptionRowsController {

    private final RoomAccess access;
    private final Interactions interactions;

    OptionRowsController(RoomAccess access, Interactions interactions) {
        this.access = access;
        this.interactions = interactions;
    }

    @PostMapping("/rooms/{id}/interactions/option-rows")
    ModelAndView change(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam InteractionType type,
            @RequestParam(required = false) @Nullable Integer number,
            @RequestParam(required = false) @Nullable Integer without,
            InteractionForm form) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        InteractionEditor editor =
                number == null ? InteractionEditor.blank(type) : InteractionEditor.of(interactions.get(id, number));
        List<OptionRow> rows = OptionRow.changed(form.options(), without);
        return InteractionPages.editor(room, editor.typed(form.withOptions(rows)), HttpStatus.OK)
                .addObject("focus", without == null ? rows.size() - 1 : Math.min(without, rows.size() - 1));
    }
}
