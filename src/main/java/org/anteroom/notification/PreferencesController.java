package org.anteroom.notification;

import java.util.Set;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each person chooses what news they get. */
@Controller
@RequestMapping("/notifications/preferences")
class PreferencesController {

    private final Preferences preferences;

    PreferencesController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Visit visit, Model model) {
        model.addAttribute("topics", Topic.values());
        model.addAttribute("wanted", preferences.wanted(visit.user()));
        return "notification/preferences";
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(name = "topic", defaultValue = "") Set<Topic> wanted,
            RedirectAttributes next) {
        preferences.choose(visit.user(), wanted);
        next.addFlashAttribute("saved", true);
        return "redirect:/notifications/preferences";
    }
}
