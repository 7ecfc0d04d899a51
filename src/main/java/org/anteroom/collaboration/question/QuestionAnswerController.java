package org.anteroom.collaboration.question;

import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The answer to a question, and who may read it. */
@Controller
@RequestMapping("/rooms/{id}/questions/{question}")
class QuestionAnswerController {

    private final RoomAccess access;
    private final QuestionDesk desk;
    private final QuestionPages pages;

    QuestionAnswerController(RoomAccess access, QuestionDesk desk, QuestionPages pages) {
        this.access = access;
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable long question,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            QuestionForm form) {
        QuestionStanding standing = standing(visit, id);
        try {
            desk.answer(standing, question, form);
            return pages.done(standing, htmx);
        } catch (DomainError refusal) {
            if (htmx) {
                throw refusal;
            }
            return pages.refused(standing, new QuestionPages.Refused(question, form.text(), refusal));
        }
    }

    @PostMapping("/publication")
    ModelAndView publish(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable long question,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        QuestionStanding standing = standing(visit, id);
        desk.publish(standing, question, true);
        return pages.done(standing, htmx);
    }

    @DeleteMapping("/publication")
    ModelAndView withdraw(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable long question,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        QuestionStanding standing = standing(visit, id);
        desk.publish(standing, question, false);
        return pages.done(standing, htmx);
    }

    private QuestionStanding standing(Visit visit, RoomId id) {
        return new QuestionStanding(access.require(visit, id, RoomPermission.MODERATE_CHAT), visit.user());
    }
}
