package org.anteroom.collaboration.question;

import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions of a room, and what is asked there. */
@Controller
@RequestMapping("/rooms/{id}/questions")
class QuestionController {

    private final RoomAccess access;
    private final QuestionDesk desk;
    private final QuestionPages pages;
    private final RateLimits limits;

    QuestionController(RoomAccess access, QuestionDesk desk, QuestionPages pages, RateLimits limits) {
        this.access = access;
        this.desk = desk;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            @RequestParam(required = false) @Nullable Long before) {
        long position = pages.position(id);
        QuestionStanding standing = new QuestionStanding(access.require(visit, id, RoomPermission.SEE), visit.user());
        return pages.show(standing, position, htmx, before);
    }

    @PostMapping
    ModelAndView ask(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            QuestionForm form) {
        QuestionStanding standing =
                new QuestionStanding(access.require(visit, id, RoomPermission.TAKE_PART), visit.user());
        standing.requireAsking();
        try {
            limits.take(RateLimits.Kind.QUESTION, visit.user());
            desk.ask(standing, form);
            return pages.done(standing, htmx);
        } catch (DomainError refusal) {
            if (htmx) {
                throw refusal;
            }
            return pages.refused(standing, new QuestionPages.Refused(0, form.text(), refusal));
        }
    }
}
