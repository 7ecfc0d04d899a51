package org.anteroom.live.stage;

import java.util.List;
import java.util.Objects;
import org.anteroom.live.RoomSessions;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomPermission;
import org.anteroom.stream.RoomEvents;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.WebRequest;

/** The list of the people in a meeting, as a tab of the live page and as a page of its own. */
@Component
class PeoplePage {

    private final RoomSessions sessions;
    private final OpenMeetings meetings;
    private final Presences presences;
    private final RoomEvents events;

    PeoplePage(RoomSessions sessions, OpenMeetings meetings, Presences presences, RoomEvents events) {
        this.sessions = sessions;
        this.meetings = meetings;
        this.presences = presences;
        this.events = events;
    }

    String show(AccessibleRoom room, WebRequest web, Model model) {
        String q = Objects.requireNonNullElse(web.getParameter("q"), "");
        model.addAttribute("position", events.position(room.room().id()));
        boolean moderator = room.may(RoomPermission.HOLD_SESSION);
        PeopleView people = sessions.current(room.room().id())
                .map(it -> PeopleView.of(presences.present(it), q, moderator, meetings.isLocked(it)))
                .orElseGet(() -> PeopleView.of(List.of(), q, moderator, false));
        model.addAttribute("people", people)
                .addAttribute("room", room.room())
                .addAttribute("moderator", moderator)
                .addAttribute("q", q);
        return isPart(web) ? "live/people :: people" : "live/people";
    }

    /** After a change: the list anew, or the way back to it. */
    String again(AccessibleRoom room, WebRequest web, Model model) {
        return isPart(web)
                ? show(room, web, model)
                : "redirect:/rooms/" + room.room().id() + "/people-here";
    }

    private static boolean isPart(WebRequest web) {
        return "true".equals(web.getHeader("HX-Request"));
    }
}
