package org.anteroom.collaboration.question;

import static org.anteroom.room.RoomPermission.MODERATE_CHAT;
import static org.anteroom.room.RoomPermission.TAKE_PART;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;

/** What one person may do about the questions of a room. What was asked can be answered even when Q&A is off by then. */
record QuestionStanding(AccessibleRoom room, UserId person) {

    RoomId roomId() {
        return room.room().id();
    }

    public boolean mayAsk() {
        return whyNot().isEmpty();
    }

    public boolean mayModerate() {
        return room.may(MODERATE_CHAT);
    }

    /** Why the person cannot ask: {@code off}, {@code watching}, {@code closed}, or nothing. */
    public String whyNot() {
        if (!room.isCollaborationEnabled() || !room.room().settings().questionsEnabled()) {
            return "off";
        }
        if (!room.may(TAKE_PART)) {
            return "watching";
        }
        return room.room().openSince() == null ? "closed" : "";
    }

    /** Which of the rights that make a difference here the person has, as the event stream of the room names them. */
    public String rights() {
        return Stream.of(MODERATE_CHAT, TAKE_PART)
                .filter(room::may)
                .map(RoomPermission::code)
                .collect(Collectors.joining(" "));
    }

    /** @throws DomainError 403 without the right, 409 while Q&A is off or nobody meets */
    void requireAsking() {
        room.require(TAKE_PART);
        if (!mayAsk()) {
            throw DomainError.conflict("question-" + whyNot(), "room " + roomId());
        }
    }
}
