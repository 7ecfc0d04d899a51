package org.anteroom.live.stage;

import java.util.List;
import java.util.Set;
import org.anteroom.live.JoinGrant;
import org.anteroom.live.Meeting;
import org.anteroom.live.MeetingEngine;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.shared.DomainError;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Comes into a meeting by one tab; a tab that the person was there by before is no longer it. */
@Component
class EnterMeeting {

    private final OpenMeetings meetings;
    private final Presences presences;
    private final PeopleHere people;
    private final MeetingEngine engine;
    private final TransactionTemplate transaction;

    EnterMeeting(
            OpenMeetings meetings,
            Presences presences,
            PeopleHere people,
            MeetingEngine engine,
            TransactionTemplate transaction) {
        this.meetings = meetings;
        this.presences = presences;
        this.people = people;
        this.engine = engine;
        this.transaction = transaction;
    }

    /**
     * What the tab learns when it has come. Becomes JSON.
     *
     * @param people all who are inside; empty for who waits
     * @param grant null for who waits
     */
    record Entered(
            PersonHere me,
            List<PersonHere> people,
            int mostOnStage,
            @Nullable JoinGrant grant) {}

    /**
     * @param tab that no other tab has
     * @param wanted a place that is taken if it is free and open to the person, else that of a viewer
     */
    Entered enter(Visit visit, AccessibleRoom room, String tab, Place wanted) {
        Presence came = transaction.execute(status -> come(visit, room, tab, wanted));
        PersonHere me = PersonHere.of(came);
        if (!came.isInside()) {
            return new Entered(me, List.of(), engine.mostOnStage(), null);
        }
        List<PersonHere> inside = presences.present(came.meeting()).stream()
                .filter(Presence::isInside)
                .map(PersonHere::of)
                .toList();
        return new Entered(me, inside, engine.mostOnStage(), engine.join(came.participant()));
    }

    private Presence come(Visit visit, AccessibleRoom room, String tab, Place wanted) {
        OpenMeeting open = meetings.lock(room.room().id());
        Rights rights = Rights.of(visit, room);
        Presence known = presences
                .find(open.meeting(), visit.user())
                .map(it -> again(it, tab, rights))
                .orElseGet(() -> first(visit, open.meeting(), tab, rights));
        requireWelcome(known, open);
        boolean waits = open.locked() && !rights.moderator() && known.admission() != Admission.ADMITTED;
        Presence came = (waits ? known.at(Place.WAITING) : inside(known, open, wanted)).here();
        people.enter(came);
        return came;
    }

    private Presence inside(Presence known, OpenMeeting open, Place wanted) {
        boolean kept = known.isOnStage();
        boolean toStage =
                wanted == Place.STAGE && known.mayBeOnStage(open.mode()) && (kept || people.hasSpace(open.meeting()));
        return known.at(toStage ? Place.STAGE : Place.VIEWER).answered(Admission.ADMITTED);
    }

    private static void requireWelcome(Presence known, OpenMeeting open) {
        if (known.removed()) {
            throw DomainError.conflict("removed-from-meeting", "person " + known.person());
        }
        if (open.locked() && known.admission() == Admission.DECLINED) {
            throw DomainError.conflict("not-let-in", "person " + known.person());
        }
    }

    private static Presence first(Visit visit, Meeting meeting, String tab, Rights rights) {
        return new Presence(
                meeting,
                visit.user(),
                visit.userName(),
                tab,
                Place.VIEWER,
                null,
                null,
                rights,
                Set.of(),
                null,
                false,
                false);
    }

    private static Presence again(Presence it, String tab, Rights rights) {
        return new Presence(
                it.meeting(),
                it.person(),
                it.name(),
                tab,
                it.place(),
                it.call(),
                it.admission(),
                rights,
                Set.of(),
                null,
                it.present(),
                it.removed());
    }
}
