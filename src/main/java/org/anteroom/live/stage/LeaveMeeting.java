package org.anteroom.live.stage;

import java.time.Clock;
import java.time.Instant;
import org.anteroom.live.RoomSessions;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes out of a meeting, by oneself or because one was not seen any more. */
@Component
class LeaveMeeting {

    private final RoomSessions sessions;
    private final OpenMeetings meetings;
    private final Presences presences;
    private final PeopleHere people;
    private final SeenPresences seen;
    private final Clock clock;

    LeaveMeeting(
            RoomSessions sessions,
            OpenMeetings meetings,
            Presences presences,
            PeopleHere people,
            SeenPresences seen,
            Clock clock) {
        this.sessions = sessions;
        this.meetings = meetings;
        this.presences = presences;
        this.people = people;
        this.seen = seen;
        this.clock = clock;
    }

    /** Nothing happens if the person is there by another tab. */
    @Transactional
    public void leave(RoomId room, UserId person, String tab) {
        if (sessions.current(room).isPresent()) {
            presences
                    .find(meetings.lock(room).meeting(), person)
                    .filter(it -> it.present() && it.tab().equals(tab))
                    .ifPresent(it -> people.leave(it.gone(), clock.instant()));
        }
    }

    /** Of several nodes that look for the same, one finds the person still there. */
    @Transactional
    public void giveUp(RoomId room, UserId person, Instant unseenSince) {
        if (sessions.current(room).isPresent()) {
            OpenMeeting open = meetings.lock(room);
            presences
                    .find(open.meeting(), person)
                    .filter(Presence::present)
                    .ifPresent(it -> seen.lastSign(it)
                            .filter(unseenSince::isAfter)
                            .ifPresent(at -> people.leave(it.gone(), at)));
        }
    }
}
