package org.anteroom.room.storyboard;

import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The storyboard and its order. */
@Controller
@RequestMapping("/rooms/{id}/storyboard")
class StoryboardController {

    private final RoomAccess access;
    private final StoryboardItems items;
    private final StoryboardOrder order;

    StoryboardController(RoomAccess access, StoryboardItems items, StoryboardOrder order) {
        this.access = access;
        this.items = items;
        this.order = order;
    }

    /** @param moved the item that was just moved, whose new place the page tells, and {@code by} which button */
    @GetMapping
    String show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestParam(required = false) @Nullable Integer moved,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String notice,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        Storyboard storyboard = items.of(id);
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
        model.addAttribute("storyboard", storyboard);
        model.addAttribute("moved", storyboard.find(moved).orElse(null));
        model.addAttribute("by", by);
        model.addAttribute("overtaken", notice.equals("overtaken"));
        return "room/storyboard/list";
    }

    /** The place is named by the neighbour, not by a count: it stays right when others move items meanwhile. */
    @PostMapping("/{number}/position")
    String move(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer before,
            @RequestParam(required = false) @Nullable Integer after) {
        access.require(visit, id, RoomPermission.EDIT);
        try {
            if (before != null) {
                order.moveBefore(id, number, before);
            } else if (after != null) {
                order.moveAfter(id, number, after);
            }
        } catch (DomainError refusal) {
            return overtaken(id, refusal);
        }
        String by = before == null ? "down" : "up";
        // Where the whole page comes back, the fragment gives the focus back to the button.
        return "redirect:/rooms/" + id + "/storyboard?moved=" + number + "&by=" + by + "#" + by + "-" + number;
    }

    private static String overtaken(RoomId room, DomainError refusal) {
        if (refusal.kind() != DomainError.Kind.CONFLICT) {
            throw refusal;
        }
        return "redirect:/rooms/" + room + "/storyboard?notice=overtaken";
    }
}
