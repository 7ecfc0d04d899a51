package org.anteroom.admin.registration;

import org.anteroom.admin.OpenToLmsAdmins;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.role.RoleTables;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RegistrationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which role of the platform counts as which role in a channel. */
@Controller
@RequestMapping("/admin/registrations/{registration}/roles")
class RoleTableController {

    private static final int LONGEST = 255;

    private final AdminRegistrations shown;
    private final RoleTables tables;

    RoleTableController(AdminRegistrations shown, RoleTables tables) {
        this.shown = shown;
        this.tables = tables;
    }

    @OpenToLmsAdmins
    @GetMapping
    String show(@PathVariable RegistrationId registration, Model model) {
        shown.show(registration, model);
        model.addAttribute("rules", tables.of(registration).sorted());
        model.addAttribute("channelRoles", ChannelRole.values());
        return "admin/registration/roles";
    }

    @OpenToLmsAdmins
    @PostMapping
    String put(
            @PathVariable RegistrationId registration,
            @RequestParam(defaultValue = "") String lmsRole,
            @RequestParam ChannelRole channelRole,
            RedirectAttributes redirect) {
        shown.require(registration);
        String role = lmsRole.strip();
        if (role.isEmpty() || role.length() > LONGEST) {
            throw DomainError.invalid("role-name", "of " + role.length() + " characters", LONGEST);
        }
        if (tables.of(registration).rules().size() >= RoleTables.MOST_RULES) {
            throw DomainError.invalid("role-rules", "too many", RoleTables.MOST_RULES);
        }
        tables.put(registration, role, channelRole);
        redirect.addFlashAttribute("done", "admin.role.saved");
        return "redirect:/admin/registrations/" + registration + "/roles";
    }

    @OpenToLmsAdmins
    @DeleteMapping
    String remove(
            @PathVariable RegistrationId registration, @RequestParam String lmsRole, RedirectAttributes redirect) {
        shown.require(registration);
        tables.remove(registration, lmsRole);
        redirect.addFlashAttribute("done", "admin.role.removed");
        return "redirect:/admin/registrations/" + registration + "/roles";
    }
}
