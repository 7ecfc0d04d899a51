package org.anteroom.channel.visibility;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.anteroom.channel.Channels;
import org.anteroom.shared.ChannelId;
import org.anteroom.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who else may come in, and the links by which they do. */
@Controller
@RequestMapping("/channels/{id}/manage/visibility")
class VisibilityController {

    private final Channels channels;
    private final VisibilityPage page;
    private final ChangeVisibility changeVisibility;
    private final InviteGuest inviteGuest;
    private final EndInvitations endInvitations;

    VisibilityController(
            Channels channels,
            VisibilityPage page,
            ChangeVisibility changeVisibility,
            InviteGuest inviteGuest,
            EndInvitations endInvitations) {
        this.channels = channels;
        this.page = page;
        this.changeVisibility = changeVisibility;
        this.inviteGuest = inviteGuest;
        this.endInvitations = endInvitations;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id, Model model) {
        model.addAttribute(InvitationForm.NAME, InvitationForm.USUAL);
        return page.of(channels.requireManager(visit, id).channel(), model);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @RequestParam Visibility visibility,
            RedirectAttributes next) {
        channels.requireManager(visit, id);
        changeVisibility.change(id, visit.user(), visibility);
        next.addFlashAttribute("saved", true);
        return "redirect:/channels/" + id + "/manage/visibility";
    }

    @PostMapping("/invitations")
    String invite(
            @AuthenticationPrincipal Visit visit,
            @PathVariable ChannelId id,
            @ModelAttribute(InvitationForm.NAME) InvitationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var channel = channels.requireManager(visit, id).channel();
        Optional<NewInvitation> wanted = form.toInvitation(errors);
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(channel, model);
        }
        // Shown this once, and so never in an address: the page is the answer to the form.
        model.addAttribute("made", page.link(inviteGuest.invite(id, visit.user(), wanted.get())));
        model.addAttribute("madeFor", wanted.get().name());
        return page.of(channel, model);
    }

    @DeleteMapping("/invitations/{number}")
    String withdraw(@AuthenticationPrincipal Visit visit, @PathVariable ChannelId id, @PathVariable long number) {
        channels.requireManager(visit, id);
        endInvitations.withdraw(id, visit.user(), number);
        return "redirect:/channels/" + id + "/manage/visibility";
    }
}
