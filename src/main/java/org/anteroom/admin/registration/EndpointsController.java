package org.anteroom.admin.registration;

import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.platform.PlatformAddresses;
import org.anteroom.platform.Registrations;
import org.anteroom.shared.RegistrationId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a registered platform is. Issuer and client id stay: people and rooms hang on them. */
@Controller
@RequestMapping("/admin/registrations/{registration}/endpoints")
class EndpointsController {

    private final AdminRegistrations shown;
    private final Registrations registrations;
    private final PlatformAddresses addresses;

    EndpointsController(AdminRegistrations shown, Registrations registrations, PlatformAddresses addresses) {
        this.shown = shown;
        this.registrations = registrations;
        this.addresses = addresses;
    }

    @GetMapping
    String show(@PathVariable RegistrationId registration, Model model) {
        model.addAttribute("form", EndpointsForm.of(shown.require(registration)));
        return page(registration, model);
    }

    @PostMapping
    String save(
            @PathVariable RegistrationId registration,
            @ModelAttribute("form") EndpointsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        shown.require(registration);
        if (!form.isUsable(addresses, errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(registration, model);
        }
        registrations.save(form.over(registrations.details(registration)));
        redirect.addFlashAttribute("done", "admin.endpoints.saved");
        return "redirect:/admin/registrations/" + registration;
    }

    private String page(RegistrationId id, Model model) {
        model.addAttribute("configured", addresses.isConfigured(shown.show(id, model)));
        return "admin/registration/endpoints";
    }
}
