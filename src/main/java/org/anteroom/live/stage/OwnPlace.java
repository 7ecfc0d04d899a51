package org.anteroom.live.stage;

import java.time.Clock;
import java.util.Set;
import java.util.function.BiFunction;
import org.anteroom.live.Source;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people in a meeting do for themselves. */
@Component
class OwnPlace {

    private final OpenMeetings meetings;
    private final PeopleHere people;
    private final Clock clock;

    OwnPlace(OpenMeetings meetings, PeopleHere people, Clock clock) {
        this.meetings = meetings;
        this.people = people;
        this.clock = clock;
    }

    /** @throws DomainError 403 if the person needs an invitation, 409 if the stage is full */
    @Transactional
    public void goOnStage(RoomId room, UserId person) {
        change(room, person, (it, open) -> {
            if (!it.mayBeOnStage(open.mode())) {
                throw new DomainError(DomainError.Kind.FORBIDDEN, "stage-by-invitation", "room " + room);
            }
            if (it.isOnStage()) {
                return it;
            }
            people.requireSpace(open.meeting());
            return it.at(Place.STAGE);
        });
    }

    @Transactional
    public void leaveStage(RoomId room, UserId person) {
        change(room, person, (it, open) -> it.isOnStage() ? it.at(Place.VIEWER) : it);
    }

    @Transactional
    public void raiseHand(RoomId room, UserId person, boolean raised) {
        change(room, person, (it, open) -> {
            boolean same = raised == (it.handAt() != null);
            return same ? it : it.raising(raised ? clock.instant() : null);
        });
    }

    @Transactional
    public void send(RoomId room, UserId person, Set<Source> sources) {
        change(room, person, (it, open) -> it.isOnStage() ? it.sending(sources) : it);
    }

    private void change(RoomId room, UserId person, BiFunction<Presence, OpenMeeting, Presence> next) {
        OpenMeeting open = meetings.lock(room);
        Presence before = people.require(open.meeting(), person);
        if (!before.isInside()) {
            throw DomainError.conflict("not-here", "person " + person);
        }
        Presence after = next.apply(before, open);
        if (!after.equals(before)) {
            people.change(before, after);
        }
    }
}
