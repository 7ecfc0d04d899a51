package org.anteroom.admin.selfcheck;

import org.anteroom.admin.OpenToLmsAdmins;
import org.anteroom.admin.registration.AdminRegistrations;
import org.anteroom.platform.Registration;
import org.anteroom.shared.RegistrationId;
import org.anteroom.web.limit.RateLimits;
import org.anteroom.web.limit.RateLimits.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tries out one registration when an admin wants it. */
@Controller
@RequestMapping("/admin/registrations/{registration}/check")
class SelfCheckController {

    private static final String PAGE = "admin/selfcheck/show";

    private final AdminRegistrations registrations;
    private final SelfCheck selfCheck;
    private final FailedRosters failedRosters;
    private final RateLimits limits;

    SelfCheckController(
            AdminRegistrations registrations, SelfCheck selfCheck, FailedRosters failedRosters, RateLimits limits) {
        this.registrations = registrations;
        this.failedRosters = failedRosters;
        this.selfCheck = selfCheck;
        this.limits = limits;
    }

    @OpenToLmsAdmins
    @GetMapping
    String show(@PathVariable RegistrationId registration, Model model) {
        show(model, registration);
        return PAGE;
    }

    /** The outcome is nowhere kept: hence the page at once, without a redirect. */
    @OpenToLmsAdmins
    @PostMapping
    String run(@PathVariable RegistrationId registration, Model model) {
        Registration checked = show(model, registration);
        limits.take(Kind.CHECK, registration.toString());
        model.addAttribute("report", selfCheck.of(checked));
        return PAGE;
    }

    private Registration show(Model model, RegistrationId registration) {
        Registration shown = registrations.show(registration, model);
        model.addAttribute("failedRosters", failedRosters.of(registration));
        return shown;
    }
}
