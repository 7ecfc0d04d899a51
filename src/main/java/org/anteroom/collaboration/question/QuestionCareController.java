package org.anteroom.collaboration.question;

import java.util.function.Consumer;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
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

/** Who takes care of a question, and whether anybody has to. */
@Controller
@RequestMapping("/rooms/{id}/questions/{question}")
class QuestionCareController {

    private final RoomAccess access;
    private final QuestionDesk desk;
    private final QuestionPages pages;

    QuestionCareController(RoomAccess access, QuestionDesk desk, QuestionPages pages) {
        this.access = access;
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/taker")
    ModelAndView take(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable long question,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        return done(standing(visit, id), htmx, it -> desk.take(it, question));
    }

    @DeleteMapping("/taker")
    ModelAndView release(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable long question,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        return done(standing(visit, id), htmx, it -> desk.release(it, question));
    }

    @PostMapping("/dismissal")
    ModelAndView dismiss(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable long question,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        return done(standing(visit, id), htmx, it -> desk.dismiss(it, question));
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable long question,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        return done(standing(visit, id), htmx, it -> desk.reopen(it, question));
    }

    private ModelAndView done(QuestionStanding standing, boolean htmx, Consumer<QuestionStanding> change) {
        change.accept(standing);
        return pages.done(standing, htmx);
    }

    private QuestionStanding standing(Visit visit, RoomId id) {
        return new QuestionStanding(access.require(visit, id, RoomPermission.MODERATE_CHAT), visit.user());
    }
}
