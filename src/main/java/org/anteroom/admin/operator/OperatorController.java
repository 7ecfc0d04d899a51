package org.anteroom.admin.operator;

import org.anteroom.admin.SignedInOperator;
import org.anteroom.shared.DomainError;
import org.anteroom.web.AnteroomProperties;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/operators")
class OperatorController {

    private static final String LIST = "redirect:/admin/operators";

    private final Operators operators;
    private final Invitations invitations;
    private final AnteroomProperties properties;

    OperatorController(Operators operators, Invitations invitations, AnteroomProperties properties) {
        this.operators = operators;
        this.invitations = invitations;
        this.properties = properties;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("operators", operators.all());
        model.addAttribute("invitations", invitations.open());
        return "admin/operator/list";
    }

    /** The link is shown once, on the next page: the database keeps its fingerprint alone. */
    @PostMapping("/invitations")
    String invite(@AuthenticationPrincipal SignedInOperator me, RedirectAttributes redirect) {
        String code = invitations.add(me.id());
        redirect.addFlashAttribute("link", properties.url(InvitationController.PATH + "?code=" + code));
        return LIST;
    }

    @DeleteMapping("/invitations/{invitation}")
    String withdraw(@PathVariable String invitation) {
        invitations.withdraw(invitation);
        return LIST;
    }

    /** Asks first: the way back is an invitation and a new password. */
    @GetMapping("/{id}/removal")
    String ask(@AuthenticationPrincipal SignedInOperator me, @PathVariable long id, Model model) {
        requireOther(me, id);
        model.addAttribute("removed", operators.find(id).orElseThrow(() -> DomainError.notFound("operator " + id)));
        return "admin/operator/removal";
    }

    @DeleteMapping("/{id}")
    String remove(@AuthenticationPrincipal SignedInOperator me, @PathVariable long id, RedirectAttributes redirect) {
        requireOther(me, id);
        operators.remove(id);
        redirect.addFlashAttribute("done", "admin.operator.removed");
        return LIST;
    }

    /** Nobody removes themselves: so there is always one left. */
    private static void requireOther(SignedInOperator me, long id) {
        if (id == me.id()) {
            throw DomainError.conflict("operator-self", "operator " + id);
        }
    }
}
