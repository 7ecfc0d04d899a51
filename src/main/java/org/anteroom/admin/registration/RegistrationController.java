package org.anteroom.admin.registration;

import org.anteroom.admin.OpenToLmsAdmins;
import org.anteroom.platform.Deployments;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.RegistrationId;
import org.anteroom.web.AnteroomProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One registration: what is known of the platform, its deployments, and whether it may launch. */
@Controller
@RequestMapping("/admin/registrations/{registration}")
class RegistrationController {

    private final AdminRegistrations shown;
    private final Registrations registrations;
    private final Deployments deployments;
    private final AnteroomProperties properties;

    RegistrationController(
            AdminRegistrations shown,
            Registrations registrations,
            Deployments deployments,
            AnteroomProperties properties) {
        this.shown = shown;
        this.registrations = registrations;
        this.deployments = deployments;
        this.properties = properties;
    }

    @OpenToLmsAdmins
    @GetMapping
    String show(@PathVariable RegistrationId registration, Model model) {
        shown.show(registration, model);
        model.addAttribute("deployments", deployments.of(registration));
        model.addAttribute("loginUrl", properties.url("/lti/login/" + registration));
        return "admin/registration/show";
    }

    @PostMapping("/activation")
    String enable(@PathVariable RegistrationId registration, RedirectAttributes redirect) {
        return enable(registration, true, "admin.registration.enabled", redirect);
    }

    @DeleteMapping("/activation")
    String disable(@PathVariable RegistrationId registration, RedirectAttributes redirect) {
        return enable(registration, false, "admin.registration.disabled", redirect);
    }

    private String enable(RegistrationId id, boolean enabled, String done, RedirectAttributes redirect) {
        shown.require(id);
        registrations.enable(id, enabled);
        redirect.addFlashAttribute("done", done);
        return "redirect:/admin/registrations/" + id;
    }
}
