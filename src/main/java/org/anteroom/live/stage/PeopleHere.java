package org.anteroom.live.stage;

import java.time.Instant;
import java.util.Map;
import org.anteroom.live.Meeting;
import org.anteroom.live.MeetingEngine;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.UserId;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores who is where in a meeting, and tells the open pages and the engine. Under the lock of {@link OpenMeetings}. */
@Component
class PeopleHere {

    /** Of whoever is inside: {@code here} with a {@link PersonHere}, {@code gone} with the id. */
    static final String PEOPLE = "people";

    /** The same of whoever waits, for moderators. */
    static final String WAITING = "waiting";

    private final Presences presences;
    private final MeetingEngine engine;
    private final RoomEvents events;
    private final ApplicationEventPublisher publisher;

    PeopleHere(Presences presences, MeetingEngine engine, RoomEvents events, ApplicationEventPublisher publisher) {
        this.presences = presences;
        this.engine = engine;
        this.events = events;
        this.publisher = publisher;
    }

    /** @throws DomainError 409 if the person is not there any more */
    Presence require(Meeting meeting, UserId person) {
        return presences
                .find(meeting, person)
                .filter(Presence::present)
                .orElseThrow(() -> DomainError.conflict("not-here", "person " + person));
    }

    /** @throws DomainError 409 if the stage is full */
    void requireSpace(Meeting meeting) {
        int most = engine.mostOnStage();
        if (presences.onStage(meeting) >= most) {
            throw new DomainError(DomainError.Kind.CONFLICT, "stage-full", "room " + meeting.room(), most);
        }
    }

    boolean hasSpace(Meeting meeting) {
        return presences.onStage(meeting) < engine.mostOnStage();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Presence it) {
        presences.enter(it);
        tell(it);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Presence before, Presence after) {
        presences.change(after);
        if (before.isOnStage() != after.isOnStage()) {
            publisher.publishEvent(new StageChanged(after.participant()));
        }
        if (before.place() == Place.WAITING && after.place() != Place.WAITING) {
            tellGone(before);
        }
        tell(after);
    }

    /** @param after {@link Presence#gone} or {@link Presence#expelled} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Presence after, Instant at) {
        presences.leave(after, at);
        publisher.publishEvent(new ParticipantLeft(after.participant(), at));
        tellGone(after);
    }

    private void tell(Presence it) {
        boolean waits = it.place() == Place.WAITING;
        events.append(it.meeting().room(), news(it, waits, "here", PersonHere.of(it)));
    }

    private void tellGone(Presence it) {
        String why = it.removed() ? "removed" : it.admission() == Admission.DECLINED ? "declined" : "left";
        Map<String, Object> who = Map.of("id", it.person().value(), "why", why);
        events.append(it.meeting().room(), news(it, it.place() == Place.WAITING, "gone", who));
    }

    private static RoomEvent news(Presence it, boolean waits, String type, Object data) {
        return waits
                ? RoomEvent.to(RoomPermission.HOLD_SESSION.code(), WAITING, type, data)
                        .andTo(it.person())
                : RoomEvent.toAll(PEOPLE, type, data);
    }
}
