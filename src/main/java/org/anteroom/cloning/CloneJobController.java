package org.anteroom.cloning;

import java.util.Optional;
import org.anteroom.notification.Notifications;
import org.anteroom.room.RoomMetadata;
import org.anteroom.room.metadata.RoomMetadataForm;
import org.anteroom.room.metadata.RoomTags;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The dialog of a clone that was asked for: in progress, ready or failed, and always open to edits. */
@Controller
@RequestMapping("/clones/{id}")
class CloneJobController {

    private final CloneViews views;
    private final EditClone edits;
    private final Notifications notifications;
    private final RoomTags tags;
    private final RateLimits limits;

    CloneJobController(
            CloneViews views, EditClone edits, Notifications notifications, RoomTags tags, RateLimits limits) {
        this.views = views;
        this.edits = edits;
        this.notifications = notifications;
        this.tags = tags;
        this.limits = limits;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Visit visit, @PathVariable CloneJobId id, ServletWebRequest web, Model model) {
        CloneView clone = views.require(visit.user(), id);
        model.addAttribute(RoomMetadataForm.NAME, RoomMetadataForm.of(clone.metadata()));
        return show(visit, clone, new CloneDialog(web), model);
    }

    /** Asked again and again while the copy runs: no content means that nothing has changed. */
    @GetMapping("/status")
    @Nullable
    ModelAndView status(@AuthenticationPrincipal Visit visit, @PathVariable CloneJobId id, ServletWebRequest web) {
        CloneView clone = views.require(visit.user(), id);
        if (clone.isPending()) {
            new CloneDialog(web).answer(HttpStatus.NO_CONTENT);
            return null;
        }
        return new ModelAndView("cloning/_status :: update", "clone", clone);
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Visit visit,
            @PathVariable CloneJobId id,
            @ModelAttribute(RoomMetadataForm.NAME) RoomMetadataForm form,
            BindingResult errors,
            @RequestParam int version,
            ServletWebRequest web,
            Model model) {
        Optional<RoomMetadata> metadata = form.toMetadata(errors);
        if (metadata.isEmpty() || !edits.save(visit.user(), id, metadata.get(), version)) {
            return notSaved(visit, id, errors, new CloneDialog(web), model);
        }
        if (!new CloneDialog(web).isInPage()) {
            return "redirect:/clones/" + id + "?saved=true";
        }
        model.addAttribute("clone", views.require(visit.user(), id));
        return "cloning/_status :: saved";
    }

    @PostMapping("/attempts")
    String retry(
            @AuthenticationPrincipal Visit visit,
            @PathVariable CloneJobId id,
            @ModelAttribute(RoomMetadataForm.NAME) RoomMetadataForm form,
            BindingResult errors,
            @RequestParam int version,
            ServletWebRequest web,
            Model model) {
        limits.take(RateLimits.Kind.CLONE, visit.user());
        Optional<RoomMetadata> metadata = form.toMetadata(errors);
        if (metadata.isEmpty() || !edits.retry(visit.user(), id, metadata.get(), version)) {
            return notSaved(visit, id, errors, new CloneDialog(web), model);
        }
        return "redirect:/clones/" + id;
    }

    /** To the new room; whoever goes there needs no more notice of it. */
    @GetMapping("/room")
    String room(@AuthenticationPrincipal Visit visit, @PathVariable CloneJobId id) {
        RoomId room = views.require(visit.user(), id).job().room();
        if (room == null) {
            throw DomainError.notFound("room of clone job " + id);
        }
        String path = "/rooms/" + room;
        notifications.see(visit.user(), path);
        return "redirect:" + path;
    }

    /** What the person wrote stays in the form; if it was changed elsewhere, saving again replaces that. */
    private String notSaved(Visit visit, CloneJobId id, BindingResult errors, CloneDialog dialog, Model model) {
        CloneView clone = views.require(visit.user(), id);
        model.addAttribute("stale", errors.hasErrors() ? null : clone.metadata());
        dialog.answer(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        dialog.replaceAll();
        return show(visit, clone, dialog, model);
    }

    private String show(Visit visit, CloneView clone, CloneDialog dialog, Model model) {
        model.addAttribute("tagSuggestions", tags.suggestions(visit, clone.job().channel()));
        model.addAttribute("clone", clone);
        return dialog.view("cloning/job", model);
    }
}
