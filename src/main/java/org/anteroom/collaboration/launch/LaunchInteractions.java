package org.anteroom.collaboration.launch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.anteroom.collaboration.CallToAction;
import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.Interactions;
import org.anteroom.collaboration.Meeting;
import org.anteroom.collaboration.Meetings;
import org.anteroom.room.Rooms;
import org.anteroom.shared.RoomId;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to interactions in a meeting. The browsers of the room hear of it. */
@Service
class LaunchInteractions {

    private static final String TOPIC = "interaction";

    private final Interactions interactions;
    private final Meetings meetings;
    private final Rooms rooms;
    private final RoomEvents events;
    private final Clock clock;

    LaunchInteractions(Interactions interactions, Meetings meetings, Rooms rooms, RoomEvents events, Clock clock) {
        this.interactions = interactions;
        this.meetings = meetings;
        this.rooms = rooms;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void open(RoomId room, int number) {
        rooms.lock(room);
        Meeting meeting = meetings.requireUnderWay(room);
        Interaction opened = interactions.change(room, number, it -> it.open(clock.instant()));
        interactions.assign(opened, meeting);
        events.append(room, RoomEvent.toAll(TOPIC, "opened", told(opened)));
    }

    /** @return its number */
    @Transactional
    public int openAtOnce(RoomId room, IntFunction<Interaction> drafted) {
        int number = interactions.add(room, drafted);
        open(room, number);
        return number;
    }

    @Transactional
    public void close(RoomId room, int number) {
        interactions.change(room, number, it -> it.close(clock.instant()));
        tell(room, "closed", number);
    }

    @Transactional
    public void share(RoomId room, int number, boolean shared) {
        interactions.change(room, number, it -> it.share(shared));
        tell(room, shared ? "shared" : "withheld", number);
    }

    /** What was prepared is deleted where it is prepared. */
    @Transactional
    public void delete(RoomId room, int number) {
        interactions.change(room, number, it -> it.requireOpened().delete());
        tell(room, "deleted", number);
    }

    @Transactional
    public void restore(RoomId room, int number) {
        interactions.change(room, number, it -> it.restore().requireOpened());
        tell(room, "restored", number);
    }

    /** In the transaction of who ends the meeting and has locked the room, or deleted it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeAll(RoomId room, List<Integer> numbers) {
        for (int number : numbers) {
            interactions.changeLocked(room, number, it -> it.close(clock.instant()));
            tell(room, "closed", number);
        }
    }

    private void tell(RoomId room, String type, int number) {
        events.append(room, RoomEvent.toAll(TOPIC, type, Map.of("number", number)));
    }

    /** Announcements go along as they are, lest a thousand browsers ask for one in the same moment. */
    private static Map<String, Object> told(Interaction opened) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", opened.number());
        told.put("kind", opened.type());
        told.put("prompt", opened.content().prompt());
        CallToAction link = opened.content().link();
        if (link != null) {
            told.put("url", link.url());
            told.put("label", link.label());
        }
        return told;
    }
}
