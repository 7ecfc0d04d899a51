package org.anteroom.collaboration.launch;

import java.time.Clock;
import java.util.Map;
import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.InteractionEditor;
import org.anteroom.collaboration.InteractionForm;
import org.anteroom.collaboration.InteractionPages;
import org.anteroom.collaboration.InteractionType;
import org.anteroom.collaboration.OptionRow;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An interaction that nobody prepared: written in the meeting and launched at once. */
@Controller
@RequestMapping("/rooms/{id}/live/interactions")
class OnTheSpotController {

    private final RoomAccess access;
    private final LaunchInteractions launch;
    private final Clock clock;

    OnTheSpotController(RoomAccess access, LaunchInteractions launch, Clock clock) {
        this.access = access;
        this.launch = launch;
        this.clock = clock;
    }

    /** Whether the form stands in the tab of the live page, not on a page of its own. */
    @ModelAttribute("inPage")
    boolean isInPage(@RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        return htmx;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(defaultValue = "POLL") InteractionType type) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.MODERATE_CHAT);
        return InteractionPages.onTheSpot(room, InteractionEditor.blank(type), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView open(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam InteractionType type,
            InteractionForm form) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.MODERATE_CHAT);
        Map<String, DomainError> problems = form.problems(type, clock.instant());
        if (!problems.isEmpty()) {
            InteractionEditor editor = InteractionEditor.blank(type).typed(form).refused(problems);
            return InteractionPages.onTheSpot(room, editor, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        launch.openAtOnce(id, number -> Interaction.draft(id, number, form.content(type)));
        return new ModelAndView("redirect:/rooms/" + id + "/live/interactions");
    }

    /** Gives the form back as it was typed, with one row of options more or less. Nothing is saved. */
    @PostMapping("/option-rows")
    ModelAndView change(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam InteractionType type,
            @RequestParam(required = false) @Nullable Integer without,
            InteractionForm form) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.MODERATE_CHAT);
        InteractionForm changed = form.withOptions(OptionRow.changed(form.options(), without));
        int focus = without == null
                ? changed.options().size() - 1
                : Math.min(without, changed.options().size() - 1);
        return InteractionPages.onTheSpot(room, InteractionEditor.blank(type).typed(changed), HttpStatus.OK)
                .addObject("focus", focus);
    }
}
