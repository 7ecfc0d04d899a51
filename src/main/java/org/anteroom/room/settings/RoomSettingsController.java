package org.anteroom.room.settings;

import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.room.Rooms;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the room behaves, and its end: mode, questions, chat, publication, deletion. */
@Controller
@RequestMapping("/rooms/{id}/settings")
class RoomSettingsController {

    private final RoomAccess access;
    private final Rooms rooms;

    RoomSettingsController(RoomAccess access, Rooms rooms) {
        this.access = access;
        this.rooms = rooms;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        model.addAttribute("settings", RoomSettingsForm.of(room.room()));
        return page(room, model);
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @ModelAttribute("settings") RoomSettingsForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        access.require(visit, id, RoomPermission.EDIT);
        if (rooms.change(id, form.toSettings(), form.version())) {
            redirect.addFlashAttribute("done", "room.settings.saved");
            return "redirect:/rooms/" + id + "/settings";
        }
        AccessibleRoom now = access.require(visit, id, RoomPermission.EDIT);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("saved", now.room().settings());
        model.addAttribute("settings", form.at(now.room().settingsVersion()));
        return page(now, model);
    }

    private static String page(AccessibleRoom room, Model model) {
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
        return "room/settings";
    }
}
