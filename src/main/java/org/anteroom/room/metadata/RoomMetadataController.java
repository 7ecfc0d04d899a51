package org.anteroom.room.metadata;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomLog;
import org.anteroom.room.RoomMetadata;
import org.anteroom.room.RoomPermission;
import org.anteroom.room.Rooms;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Name, description and tags of a room. */
@Controller
@RequestMapping("/rooms/{id}/edit")
class RoomMetadataController {

    private final RoomAccess access;
    private final Rooms rooms;
    private final RoomTags tags;
    private final RoomLog log;

    RoomMetadataController(RoomAccess access, Rooms rooms, RoomTags tags, RoomLog log) {
        this.log = log;
        this.access = access;
        this.rooms = rooms;
        this.tags = tags;
    }

    @GetMapping
    String edit(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        model.addAttribute(
                RoomMetadataForm.NAME, RoomMetadataForm.of(room.room().metadata()));
        return page(visit, room, model);
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @ModelAttribute(RoomMetadataForm.NAME) RoomMetadataForm form,
            BindingResult errors,
            @RequestParam int version,
            Model model,
            HttpServletResponse response) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        Optional<RoomMetadata> metadata = form.toMetadata(errors);
        if (metadata.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("version", version);
            return page(visit, room, model);
        }
        if (!rooms.change(id, metadata.get(), version)) {
            return stale(visit, id, model, response);
        }
        log.add(room.room(), visit.user(), "rooms.edited");
        return "redirect:/rooms/" + id;
    }

    /** The form keeps what this person wrote; saving it again replaces what is shown beside it. */
    private String stale(Visit visit, RoomId id, Model model, HttpServletResponse response) {
        AccessibleRoom now = access.require(visit, id, RoomPermission.EDIT);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("saved", now.room().metadata());
        return page(visit, now, model);
    }

    private String page(Visit visit, AccessibleRoom room, Model model) {
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
        if (!model.containsAttribute("version")) {
            model.addAttribute("version", room.room().version());
        }
        model.addAttribute("tagSuggestions", tags.suggestions(visit, room.room().channel()));
        return "room/edit";
    }
}
