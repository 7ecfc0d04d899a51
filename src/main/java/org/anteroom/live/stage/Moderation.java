package org.anteroom.live.stage;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.anteroom.live.Source;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What moderators do with people in a meeting. */
@Component
class Moderation {

    private final OpenMeetings meetings;
    private final PeopleHere people;
    private final RoomEvents events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Moderation(
            OpenMeetings meetings,
            PeopleHere people,
            RoomEvents events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.meetings = meetings;
        this.people = people;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The person decides whether to come. */
    @Transactional
    public void invite(RoomId room, UserId person) {
        change(room, person, it -> {
            if (!it.rights().takesPart()) {
                throw DomainError.conflict("only-watches", "person " + person);
            }
            return it.called(StageCall.INVITED).raising(null);
        });
    }

    @Transactional
    public void sendOff(RoomId room, UserId person) {
        change(room, person, it -> {
            StageCall call = it.rights().moderator() ? it.call() : StageCall.SENT_OFF;
            return (it.isOnStage() ? it.at(Place.VIEWER) : it).called(call);
        });
    }

    @Transactional
    public void lowerHand(RoomId room, UserId person) {
        change(room, person, it -> it.raising(null));
    }

    /** For now: the person may begin again. */
    @Transactional
    public void stop(RoomId room, UserId person, Source source) {
        Presence stopped = change(room, person, it -> it.sending(without(it.sending(), source)));
        publisher.publishEvent(new SourceStopped(stopped.participant(), source));
        events.append(room, RoomEvent.to(person, "stop", source.code(), Map.of()));
    }

    /** Out of this meeting, not to come back into it. */
    @Transactional
    public void remove(RoomId room, UserId person) {
        OpenMeeting open = meetings.lock(room);
        Presence before = people.require(open.meeting(), person);
        if (before.rights().moderator()) {
            throw DomainError.conflict("moderator-stays", "person " + person);
        }
        people.leave(before.expelled(), clock.instant());
    }

    private Presence change(RoomId room, UserId person, UnaryOperator<Presence> next) {
        OpenMeeting open = meetings.lock(room);
        Presence before = people.require(open.meeting(), person);
        Presence after = next.apply(before);
        if (!after.equals(before)) {
            people.change(before, after);
        }
        return after;
    }

    private static Set<Source> without(Set<Source> sources, Source source) {
        Set<Source> rest = EnumSet.noneOf(Source.class);
        rest.addAll(sources);
        rest.remove(source);
        return rest;
    }
}
