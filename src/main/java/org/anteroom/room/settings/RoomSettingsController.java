package org.anteroom.room.settings;

import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the room behaves, and its end: mode, moderators, questions, chat, publication, deletion. */
@Controller
@RequestMapping("/rooms/{id}/settings")
class RoomSettingsController {

    private static final String VIEW = "room/settings";

    private final RoomAccess access;
    private final SettingsPage page;
    private final SubmitSettings submit;

    RoomSettingsController(RoomAccess access, SettingsPage page, SubmitSettings submit) {
        this.access = access;
        this.page = page;
        this.submit = submit;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Visit visit, @PathVariable RoomId id, Model model) {
        page.show(access.require(visit, id, RoomPermission.EDIT), model);
        return VIEW;
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @ModelAttribute("form") RoomSettingsForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.EDIT);
        boolean saved = submit.submit(visit, room, form, new SubmitSettings.Answer(model, redirect, response));
        return saved ? "redirect:/rooms/" + id + "/settings" : VIEW;
    }

    /** A search without JavaScript, and what was found there chosen: nothing is saved by it. */
    @PostMapping("/choice")
    String choose(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @ModelAttribute("form") RoomSettingsForm form,
            Model model) {
        page.showDraft(access.require(visit, id, RoomPermission.EDIT), form, model);
        return VIEW;
    }
}
