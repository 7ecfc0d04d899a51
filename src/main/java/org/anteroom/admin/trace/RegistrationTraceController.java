package org.anteroom.admin.trace;

import org.anteroom.admin.OpenToLmsAdmins;
import org.anteroom.admin.registration.AdminRegistrations;
import org.anteroom.shared.RegistrationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The launches of one platform. */
@Controller
@RequestMapping("/admin/registrations/{registration}/traces")
class RegistrationTraceController {

    private final TracePages pages;
    private final AdminRegistrations registrations;

    RegistrationTraceController(TracePages pages, AdminRegistrations registrations) {
        this.pages = pages;
        this.registrations = registrations;
    }

    @OpenToLmsAdmins
    @GetMapping
    String list(@PathVariable RegistrationId registration, @ModelAttribute("filter") TraceFilter filter, Model model) {
        registrations.show(registration, model);
        return pages.list(filter.of(registration), address(registration), model);
    }

    @OpenToLmsAdmins
    @GetMapping("/{code}")
    String show(@PathVariable RegistrationId registration, @PathVariable String code, Model model) {
        registrations.show(registration, model);
        return pages.one(code, registration, address(registration), model);
    }

    private static String address(RegistrationId registration) {
        return "/admin/registrations/" + registration + "/traces";
    }
}
