package org.anteroom.live.peer;

import java.util.Map;
import java.util.Optional;
import org.anteroom.live.Meeting;
import org.anteroom.live.RoomSessions;
import org.anteroom.live.stage.Presence;
import org.anteroom.live.stage.Presences;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries what browsers tell each other to connect. Only between people in the same meeting of whom one is on the stage; and no
 * offer to send from whoever is not, so that nobody can be seen or heard whom the stage is not open to.
 */
@Component
@ConditionalOnProperty(name = "anteroom.live.engine", havingValue = "peer", matchIfMissing = true)
class Signals {

    /** Less than an event may have, which says it with more words. */
    static final int LONGEST = 12_000;

    private final RoomSessions sessions;
    private final Presences presences;
    private final RoomEvents events;
    private final JsonMapper json;

    Signals(RoomSessions sessions, Presences presences, RoomEvents events, JsonMapper json) {
        this.sessions = sessions;
        this.presences = presences;
        this.events = events;
        this.json = json;
    }

    /**
     * @param tab by which the sender takes part
     * @param toTab by which the other does
     */
    record Envelope(UserId from, String tab, UserId to, String toTab) {}

    @Transactional
    public void send(RoomId room, Envelope envelope, String written) {
        Signal signal = read(written);
        Meeting meeting = sessions.current(room).orElseThrow(() -> DomainError.conflict("no-meeting", "room " + room));
        Presence sender = inside(meeting, envelope.from(), envelope.tab())
                .orElseThrow(() -> DomainError.conflict("not-here", "person " + envelope.from()));
        Presence other = inside(meeting, envelope.to(), envelope.toTab())
                .orElseThrow(() -> DomainError.conflict("not-here", "person " + envelope.to()));
        if (!sender.isOnStage() && (!other.isOnStage() || signal.sends())) {
            throw new DomainError(DomainError.Kind.FORBIDDEN, "stage-by-invitation", "person " + envelope.from());
        }
        Map<String, Object> data = Map.of(
                "from", envelope.from().value(), "tab", envelope.tab(), "toTab", envelope.toTab(), "signal", signal);
        events.append(room, RoomEvent.to(envelope.to(), "signal", "sent", data));
    }

    private Optional<Presence> inside(Meeting meeting, UserId person, String tab) {
        return presences
                .find(meeting, person)
                .filter(it -> it.isInside() && it.tab().equals(tab));
    }

    private Signal read(String written) {
        if (written.length() > LONGEST) {
            throw new DomainError(DomainError.Kind.TOO_LARGE, "request-too-large", written.length() + " characters");
        }
        try {
            return json.readValue(written, Signal.class);
        } catch (JacksonException malformed) {
            throw DomainError.invalid("bad-request", "signal");
        }
    }
}
