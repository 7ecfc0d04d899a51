package org.anteroom.collaboration;

import java.time.Clock;
import java.util.Map;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The editor of an interaction. */
@Controller
@RequestMapping("/rooms/{id}/interactions/{number}")
class InteractionEditorController {

    private final RoomAccess access;
    private final Interactions interactions;
    private final Clock clock;

    InteractionEditorController(RoomAccess access, Interactions interactions, Clock clock) {
        this.access = access;
        this.interactions = interactions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, @PathVariable int number) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        InteractionEditor editor = InteractionEditor.of(interactions.get(id, number));
        return InteractionPages.editor(room, editor, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView update(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable int number,
            InteractionForm form) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        InteractionEditor editor =
                InteractionEditor.of(interactions.get(id, number)).typed(form);
        Map<String, DomainError> problems = form.problems(editor.type(), clock.instant());
        if (!problems.isEmpty()) {
            return InteractionPages.editor(room, editor.refused(problems), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            interactions.change(id, number, it -> form.applyTo(it.expect(form.version()), clock.instant()));
            return InteractionPages.saved(id, number);
        } catch (DomainError refusal) {
            return overtaken(room, editor, refusal);
        }
    }

    private ModelAndView overtaken(AccessibleRoom room, InteractionEditor editor, DomainError refusal) {
        if (refusal.kind() != DomainError.Kind.CONFLICT || editor.number() == null) {
            throw refusal;
        }
        Interaction now = interactions.get(room.room().id(), editor.number());
        return InteractionPages.editor(room, editor.overtaken(refusal, now), HttpStatus.CONFLICT);
    }
}
