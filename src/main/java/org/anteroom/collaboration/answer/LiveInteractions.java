package org.anteroom.collaboration.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anteroom.collaboration.Interaction;
import org.anteroom.collaboration.Interactions;
import org.anteroom.collaboration.Meeting;
import org.anteroom.collaboration.Meetings;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Service;

/** What a person sees of the interactions of a meeting. */
@Service
class LiveInteractions {

    private final Interactions interactions;
    private final Meetings meetings;
    private final Results results;
    private final OwnAnswers answers;

    LiveInteractions(Interactions interactions, Meetings meetings, Results results, OwnAnswers answers) {
        this.interactions = interactions;
        this.meetings = meetings;
        this.results = results;
        this.answers = answers;
    }

    LiveList list(AccessibleRoom room, UserId person) {
        RoomId id = room.room().id();
        Optional<Meeting> meeting = meetings.latest(id);
        List<Interaction> opened =
                meeting.map(it -> interactions.opened(id, it.session())).orElse(List.of());
        List<LiveInteraction> seen = seen(room, person, opened);
        return new LiveList(
                meeting.filter(Meeting::underWay).isPresent(),
                seen.stream().filter(LiveInteraction::isLive).toList(),
                seen.stream().filter(it -> !it.isLive()).toList(),
                room.may(RoomPermission.MODERATE_CHAT) ? interactions.prepared(id) : List.of());
    }

    LiveInteraction one(AccessibleRoom room, UserId person, int number) {
        Interaction asked = interactions.get(room.room().id(), number).requireOpened();
        return seen(room, person, List.of(asked)).get(0);
    }

    private List<LiveInteraction> seen(AccessibleRoom room, UserId person, List<Interaction> opened) {
        Map<Integer, OwnAnswer> own = answers.of(room.room().id(), person, opened);
        List<LiveInteraction> seen = opened.stream()
                .map(it -> LiveInteraction.of(it, room, own.get(it.number())))
                .toList();
        Map<Integer, Result> found = results.of(
                room.room().id(),
                seen.stream()
                        .filter(LiveInteraction::showsResult)
                        .map(LiveInteraction::asked)
                        .toList());
        return seen.stream()
                .map(it -> it.showsResult() ? it.with(found.get(it.asked().number())) : it)
                .toList();
    }
}
