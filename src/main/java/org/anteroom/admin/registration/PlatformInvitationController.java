package org.anteroom.admin.registration;

import java.time.Duration;
import java.util.List;
import org.anteroom.lti.registration.Invitation;
import org.anteroom.lti.registration.NewInvitation;
import org.anteroom.lti.registration.PlatformInvitations;
import org.anteroom.lti.registration.RegistrationAttempts;
import org.anteroom.shared.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one-time links by which platforms register themselves. */
@Controller
@RequestMapping("/admin/registrations/invitations")
class PlatformInvitationController {

    private static final String LIST = "redirect:/admin/registrations/invitations";
    private static final int SIZE = 20;
    private static final int ATTEMPTS = 3;

    /** One line of the list. */
    record Line(Invitation invitation, List<RegistrationAttempts.Attempt> attempts) {}

    private final PlatformInvitations invitations;
    private final RegistrationAttempts attempts;

    PlatformInvitationController(PlatformInvitations invitations, RegistrationAttempts attempts) {
        this.invitations = invitations;
        this.attempts = attempts;
    }

    /** @param renews the registration that the next link may bring up to date */
    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable RegistrationId renews,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        List<Invitation> found = invitations.newest(SIZE + 1, before);
        boolean more = found.size() > SIZE;
        List<Invitation> shown = more ? found.subList(0, SIZE) : found;
        model.addAttribute("renews", renews);
        model.addAttribute(
                "lines",
                shown.stream()
                        .map(it -> new Line(it, attempts.of(it.id(), ATTEMPTS)))
                        .toList());
        model.addAttribute("next", more ? shown.get(SIZE - 1).id() : null);
        return "admin/registration/invitations";
    }

    /** The link is shown once, on the next page: the database keeps its fingerprint alone. */
    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(required = false) @Nullable RegistrationId renews,
            RedirectAttributes redirect) {
        NewInvitation invitation = new NewInvitation(label, Duration.ofDays(days), renews);
        redirect.addFlashAttribute("link", invitations.create(invitation).url());
        return LIST;
    }

    @DeleteMapping("/{link}")
    String revoke(@PathVariable("link") long invitation) {
        invitations.revoke(invitation);
        return LIST;
    }
}
