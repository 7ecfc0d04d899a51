package org.anteroom.room.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answer to a form of settings, wherever it stands: what changed, what is wrong with it, or who was faster. */
@Component
class SubmitSettings {

    private final SettingsPage page;
    private final SaveSettings save;
    private final RoomAccess access;

    SubmitSettings(SettingsPage page, SaveSettings save, RoomAccess access) {
        this.page = page;
        this.save = save;
        this.access = access;
    }

    record Answer(Model model, RedirectAttributes redirect, HttpServletResponse response) {}

    /** @return whether it is saved; else the page is to be shown again */
    boolean submit(Visit visit, AccessibleRoom room, RoomSettingsForm form, Answer answer) {
        Optional<String> problem = page.problem(room, form);
        if (problem.isPresent()) {
            answer.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            answer.model().addAttribute("problem", "error." + problem.get());
            answer.model().addAttribute("most", RoomSettingsForm.MOST_MODERATORS);
            page.showDraft(room, form, answer.model());
            return false;
        }
        Optional<List<SettingsChange>> changes = save.save(room, visit.user(), form.chosen(), form.version());
        if (changes.isEmpty()) {
            answer.response().setStatus(HttpStatus.CONFLICT.value());
            page.showConflict(access.require(visit, room.room().id(), RoomPermission.EDIT), form, answer.model());
            return false;
        }
        answer.redirect().addFlashAttribute("done", "room.settings.saved");
        answer.redirect().addFlashAttribute("changes", page.words(changes.get()));
        return true;
    }
}
