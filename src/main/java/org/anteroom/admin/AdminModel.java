package org.anteroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of the console asks for. */
@ControllerAdvice("org.anteroom.admin")
class AdminModel {

    /** The operator who is signed in; nobody for an LMS admin, who has a visit. */
    @ModelAttribute("operator")
    @Nullable
    SignedInOperator operator(@AuthenticationPrincipal @Nullable Object principal) {
        return principal instanceof SignedInOperator operator ? operator : null;
    }

    /** Which of the console's sections the page is in: what follows {@code /admin/}. */
    @ModelAttribute("section")
    String section(HttpServletRequest request) {
        String[] path = request.getServletPath().split("/");
        return path.length > 2 ? path[2] : "";
    }
}
