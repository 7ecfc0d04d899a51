package org.anteroom.live.stage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anteroom.live.Meeting;
import org.anteroom.live.RoomSessions;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.stream.Audiences;
import org.anteroom.stream.Listener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether everybody in a meeting still may be where they are: rights and the room's mode change meanwhile. */
@Component
class ReviewRights {

    private final RoomSessions sessions;
    private final OpenMeetings meetings;
    private final Presences presences;
    private final PeopleHere people;
    private final Audiences audiences;
    private final Clock clock;

    ReviewRights(
            RoomSessions sessions,
            OpenMeetings meetings,
            Presences presences,
            PeopleHere people,
            Audiences audiences,
            Clock clock) {
        this.sessions = sessions;
        this.meetings = meetings;
        this.presences = presences;
        this.people = people;
        this.audiences = audiences;
        this.clock = clock;
    }

    /** In a transaction of its own: what it is called after has been committed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void review(RoomId room) {
        if (sessions.current(room).isEmpty()) {
            return;
        }
        OpenMeeting open = meetings.lock(room);
        List<Presence> present = presences.present(open.meeting());
        Map<Listener, Set<String>> may = may(open.meeting(), present);
        present.forEach(it -> review(it, open, may.getOrDefault(Rights.listener(it), Set.of())));
    }

    private Map<Listener, Set<String>> may(Meeting meeting, List<Presence> present) {
        Set<Listener> listeners = present.stream().map(Rights::listener).collect(Collectors.toSet());
        return listeners.isEmpty() ? Map.of() : audiences.of(meeting.room(), listeners);
    }

    private void review(Presence before, OpenMeeting open, Set<String> permissions) {
        if (!permissions.contains(RoomPermission.SEE.code())) {
            people.leave(before.gone(), clock.instant());
            return;
        }
        Presence after = before.with(before.rights().now(permissions));
        if (after.isOnStage() && !after.mayBeOnStage(open.mode())) {
            after = after.at(Place.VIEWER);
        }
        if (!after.equals(before)) {
            people.change(before, after);
        }
    }
}
