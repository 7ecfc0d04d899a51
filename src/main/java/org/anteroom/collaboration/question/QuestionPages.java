package org.anteroom.collaboration.question;

import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.stream.RoomEvents;
import org.anteroom.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a room's questions, with what it asks for. */
@Component
class QuestionPages {

    private static final String PAGE = "collaboration/question/show";

    private final Questions questions;
    private final RoomEvents events;

    QuestionPages(Questions questions, RoomEvents events) {
        this.questions = questions;
        this.events = events;
    }

    /** The number of the last event, to be asked for before anything else. */
    long position(RoomId room) {
        return events.position(room);
    }

    /** @param part whether a page that is there already takes it in */
    ModelAndView show(QuestionStanding standing, long position, boolean part, @Nullable Long before) {
        return new ModelAndView(part ? PAGE + " :: panel" : PAGE)
                .addObject("asking", standing)
                .addObject("access", standing.room())
                .addObject("room", standing.room().room())
                .addObject("position", position)
                .addObject("view", view(standing, before == null ? Long.MAX_VALUE : before))
                .addObject("before", before);
    }

    /** What was typed comes back with the reason. */
    ModelAndView refused(QuestionStanding standing, Refused refused) {
        HttpStatus status = switch (refused.why().kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            default -> throw refused.why();
        };
        ModelAndView page = show(standing, position(standing.roomId()), false, null);
        page.setStatus(status);
        return page.addObject("refused", refused);
    }

    /** After a change: browsers hear of it as of everybody's. */
    ModelAndView done(QuestionStanding standing, boolean part) {
        return part
                ? new ModelAndView("collaboration/chat/_message :: nothing")
                : SeeOther.at("/rooms/" + standing.roomId() + "/questions");
    }

    private QuestionView view(QuestionStanding standing, long before) {
        RoomId room = standing.roomId();
        return standing.mayModerate()
                ? QuestionView.forModerators(questions.waiting(room), questions.done(room, before))
                : QuestionView.forOthers(questions.askedBy(room, standing.person()), questions.published(room, before));
    }

    /** @param question whose answer it is, or 0 for a new question */
    record Refused(long question, String typed, DomainError why) {}
}
