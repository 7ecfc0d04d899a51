package org.anteroom.admin.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.anteroom.admin.OpenToLmsAdmins;
import org.anteroom.admin.SignedInOperator;
import org.anteroom.platform.RegistrationPolicies;
import org.anteroom.platform.RegistrationPolicy;
import org.anteroom.platform.RegistrationPolicy.CourseCopy;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/registrations/{registration}/policies")
class PolicyController {

    private final AdminRegistrations shown;
    private final RegistrationPolicies policies;

    PolicyController(AdminRegistrations shown, RegistrationPolicies policies) {
        this.shown = shown;
        this.policies = policies;
    }

    @OpenToLmsAdmins
    @GetMapping
    String show(@PathVariable RegistrationId registration, Model model) {
        model.addAttribute("form", PolicyForm.of(policies.of(registration)));
        return page(registration, model);
    }

    @OpenToLmsAdmins
    @PostMapping
    String save(
            @AuthenticationPrincipal @Nullable Object principal,
            @PathVariable RegistrationId registration,
            @ModelAttribute("form") PolicyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        shown.require(registration);
        // An LMS admin does not decide who sees these pages.
        boolean admins = principal instanceof SignedInOperator
                ? Boolean.TRUE.equals(form.lmsAdmins())
                : policies.of(registration).lmsAdmins();
        Optional<RegistrationPolicy> policy = errors.hasErrors() ? Optional.empty() : form.toPolicy(admins, errors);
        if (policy.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(registration, model);
        }
        policies.save(registration, policy.get());
        redirect.addFlashAttribute("done", "admin.policy.saved");
        return "redirect:/admin/registrations/" + registration + "/policies";
    }

    private String page(RegistrationId id, Model model) {
        shown.show(id, model);
        model.addAttribute("courseCopies", CourseCopy.values());
        return "admin/registration/policies";
    }
}
