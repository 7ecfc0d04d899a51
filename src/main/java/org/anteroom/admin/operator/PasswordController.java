package org.anteroom.admin.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anteroom.admin.SignedInOperator;
import org.anteroom.shared.DomainError;
import org.anteroom.web.limit.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/password")
class PasswordController {

    private static final String PAGE = "admin/operator/password";

    private final Operators operators;
    private final Passwords passwords;
    private final RateLimits limits;

    PasswordController(Operators operators, Passwords passwords, RateLimits limits) {
        this.operators = operators;
        this.passwords = passwords;
        this.limits = limits;
    }

    @GetMapping
    String show(@ModelAttribute("form") NewPassword form) {
        return PAGE;
    }

    /** Ends every sign-in of the operator, this one included. */
    @PostMapping
    String change(
            @AuthenticationPrincipal SignedInOperator me,
            @RequestParam(defaultValue = "") String current,
            @ModelAttribute("form") NewPassword form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        Operator operator = operators.find(me.id()).orElseThrow(() -> DomainError.notFound("operator"));
        limits.take(RateLimits.Kind.PASSWORD, operator.name());
        if (!passwords.matches(current, operator)) {
            errors.reject("admin.password.current-wrong");
        }
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        operators.changePassword(me.id(), passwords.hash(form.password()));
        request.getSession().invalidate();
        return "redirect:" + SignInController.PATH + "?done=password";
    }
}
