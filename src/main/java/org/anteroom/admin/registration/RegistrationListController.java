package org.anteroom.admin.registration;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class RegistrationListController {

    private static final int LONGEST = 255;

    private final RegistrationLists lists;

    RegistrationListController(RegistrationLists lists) {
        this.lists = lists;
    }

    @GetMapping("/admin/registrations")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        String text = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        List<RegistrationLine> found = lists.page(text, before);
        boolean more = found.size() > RegistrationLists.SIZE;
        model.addAttribute("q", text);
        model.addAttribute("registrations", more ? found.subList(0, RegistrationLists.SIZE) : found);
        model.addAttribute("next", more ? found.get(RegistrationLists.SIZE - 1).id() : null);
        return "admin/registration/list";
    }
}
