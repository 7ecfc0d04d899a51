package org.anteroom.admin.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.shared.DomainError;
import org.anteroom.web.limit.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of the first start, or of another operator, leads: it makes an account. */
@Controller
class InvitationController {

    static final String PATH = "/admin/invitation";

    private static final String PAGE = "admin/operator/invitation";

    private final Invitations invitations;
    private final AcceptInvitation accept;
    private final RateLimits limits;

    InvitationController(Invitations invitations, AcceptInvitation accept, RateLimits limits) {
        this.invitations = invitations;
        this.accept = accept;
        this.limits = limits;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        limits.take(RateLimits.Kind.SIGNIN, request);
        require(code);
        model.addAttribute("form", new InvitationForm(code, null, null, null));
        return PAGE;
    }

    @PostMapping(PATH)
    String accept(
            @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.take(RateLimits.Kind.SIGNIN, request);
        require(form.code());
        if (form.isUsable(errors)) {
            try {
                accept.accept(form);
                return "redirect:" + SignInController.PATH + "?done=created";
            } catch (DomainError taken) {
                if (taken.kind() != DomainError.Kind.CONFLICT) {
                    throw taken;
                }
                errors.rejectValue("name", taken.messageKey());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    private void require(String code) {
        if (!invitations.isGood(code)) {
            throw DomainError.notFound("invitation of an operator");
        }
    }
}
