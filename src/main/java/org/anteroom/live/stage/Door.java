package org.anteroom.live.stage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.anteroom.live.Meeting;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Locks a meeting against newcomers, and lets in those who wait before it. */
@Component
class Door {

    private final OpenMeetings meetings;
    private final Presences presences;
    private final PeopleHere people;
    private final RoomEvents events;
    private final Clock clock;

    Door(OpenMeetings meetings, Presences presences, PeopleHere people, RoomEvents events, Clock clock) {
        this.meetings = meetings;
        this.presences = presences;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void lock(RoomId room) {
        OpenMeeting open = meetings.lock(room);
        if (!open.locked()) {
            meetings.setLocked(open.meeting(), true);
            tell(room, "locked");
        }
    }

    /** Whoever waits comes in. */
    @Transactional
    public void unlock(RoomId room) {
        OpenMeeting open = meetings.lock(room);
        if (open.locked()) {
            meetings.setLocked(open.meeting(), false);
            waiting(open.meeting()).forEach(this::letIn);
            tell(room, "unlocked");
        }
    }

    @Transactional
    public void admit(RoomId room, UserId person) {
        Presence found = people.require(meetings.lock(room).meeting(), person);
        if (found.place() == Place.WAITING) {
            letIn(found);
        }
    }

    @Transactional
    public void admitAll(RoomId room) {
        waiting(meetings.lock(room).meeting()).forEach(this::letIn);
    }

    /** As long as the meeting is locked. */
    @Transactional
    public void decline(RoomId room, UserId person) {
        Presence found = people.require(meetings.lock(room).meeting(), person);
        if (found.place() == Place.WAITING) {
            Presence declined = found.answered(Admission.DECLINED).gone();
            presences.change(declined);
            people.leave(declined, clock.instant());
        }
    }

    private List<Presence> waiting(Meeting meeting) {
        return presences.present(meeting).stream()
                .filter(it -> it.place() == Place.WAITING)
                .toList();
    }

    private void letIn(Presence it) {
        people.change(it, it.at(Place.VIEWER).answered(Admission.ADMITTED));
    }

    private void tell(RoomId room, String type) {
        events.append(room, RoomEvent.toAll("door", type, Map.of()));
    }
}
