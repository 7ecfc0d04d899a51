package org.anteroom.admin.operator;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page; the filter of Spring Security takes its form. */
@Controller
class SignInController {

    static final String PATH = "/admin/login";

    private static final Set<String> REFUSALS = Set.of("wrong", "too-many", "expired");
    private static final Set<String> DONE = Set.of("signed-out", "created", "password");

    /** The page's session holds no more than its token: whoever only looks must not fill the database for hours. */
    private static final int SECONDS_TO_SIGN_IN = 600;

    private final Operators operators;

    SignInController(Operators operators) {
        this.operators = operators;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String done,
            HttpSession session,
            Model model) {
        if (session.isNew()) {
            session.setMaxInactiveInterval(SECONDS_TO_SIGN_IN);
        }
        model.addAttribute("refused", refused != null && REFUSALS.contains(refused) ? refused : null);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("nobody", operators.none());
        return "admin/operator/login";
    }
}
