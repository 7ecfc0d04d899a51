package org.anteroom.collaboration.answer;

import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.InteractionState;
import org.anteroom.collaboration.Interactions;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.anteroom.web.limit.RateLimits;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** A person's answer. */
@Controller
class AnswerController {

    private final RoomAccess access;
    private final Interactions interactions;
    private final Answers answers;
    private final LiveInteractions live;
    private final RateLimits limits;

    AnswerController(
            RoomAccess access, Interactions interactions, Answers answers, LiveInteractions live, RateLimits limits) {
        this.access = access;
        this.interactions = interactions;
        this.answers = answers;
        this.live = live;
        this.limits = limits;
    }

    @PostMapping("/rooms/{id}/interactions/{number}/answer")
    String give(
            @AuthenticationPrincipal Visit visit,
            @PathVariable RoomId id,
            @PathVariable int number,
            AnswerForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        AccessibleRoom room = access.require(visit, id, RoomPermission.TAKE_PART);
        limits.take(RateLimits.Kind.ANSWER, visit.user());
        Answer answer = form.answerTo(open(id, number).content());
        answers.give(new Vote(new Ballot(id, number), visit.user(), answer));
        if (!htmx) {
            return "redirect:/rooms/" + id + "/live/interactions#interaction-" + number;
        }
        model.addAttribute("room", room.room()).addAttribute("it", live.one(room, visit.user(), number));
        return "collaboration/answer/_interaction :: interaction";
    }

    /** Whether it is open counts when the answer is written; here a form that came too late is not read any more. */
    private Interaction open(RoomId room, int number) {
        Interaction asked = interactions.get(room, number);
        if (asked.state() != InteractionState.LIVE) {
            throw DomainError.conflict("answer-not-open", room + "/" + number);
        }
        return asked;
    }
}
