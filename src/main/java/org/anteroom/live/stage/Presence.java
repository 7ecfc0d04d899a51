package org.anteroom.live.stage;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.anteroom.live.Meeting;
import org.anteroom.live.Participant;
import org.anteroom.live.Source;
import org.anteroom.room.RoomMode;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is or was in a meeting.
 *
 * @param tab the one browser tab by which the person takes part
 * @param rights as they were looked at last
 * @param sending what the person says to be sending; nothing that others must believe
 * @param handAt since when the hand is raised
 * @param present false after leaving
 * @param removed not to come back into this meeting
 */
public record Presence(
        Meeting meeting,
        UserId person,
        String name,
        String tab,
        Place place,
        @Nullable StageCall call,
        @Nullable Admission admission,
        Rights rights,
        Set<Source> sending,
        @Nullable Instant handAt,
        boolean present,
        boolean removed) {

    public boolean isInside() {
        return present && place != Place.WAITING;
    }

    public boolean isOnStage() {
        return present && place == Place.STAGE;
    }

    boolean mayBeOnStage(RoomMode mode) {
        if (!rights.takesPart()) {
            return false;
        }
        return rights.moderator()
                || call == StageCall.INVITED
                || mode == RoomMode.INTERACTIVE && call != StageCall.SENT_OFF;
    }

    public Participant participant() {
        Set<Source> allowed = isOnStage() ? EnumSet.allOf(Source.class) : Set.of();
        return new Participant(meeting, person, name, tab, allowed);
    }

    /** Nothing is sent from a new place, and no hand is up. */
    Presence at(Place next) {
        return new Presence(
                meeting, person, name, tab, next, call, admission, rights, Set.of(), null, present, removed);
    }

    Presence here() {
        return new Presence(meeting, person, name, tab, place, call, admission, rights, sending, handAt, true, removed);
    }

    Presence called(@Nullable StageCall next) {
        return new Presence(
                meeting, person, name, tab, place, next, admission, rights, sending, handAt, present, removed);
    }

    Presence answered(Admission next) {
        return new Presence(meeting, person, name, tab, place, call, next, rights, sending, handAt, present, removed);
    }

    Presence with(Rights next) {
        return new Presence(
                meeting, person, name, tab, place, call, admission, next, sending, handAt, present, removed);
    }

    Presence sending(Set<Source> next) {
        return new Presence(meeting, person, name, tab, place, call, admission, rights, next, handAt, present, removed);
    }

    Presence raising(@Nullable Instant at) {
        return new Presence(meeting, person, name, tab, place, call, admission, rights, sending, at, present, removed);
    }

    Presence gone() {
        return new Presence(meeting, person, name, tab, place, call, admission, rights, Set.of(), null, false, removed);
    }

    Presence expelled() {
        return new Presence(meeting, person, name, tab, place, call, admission, rights, Set.of(), null, false, true);
    }
}
