package org.anteroom.collaboration.chat;

import static org.anteroom.room.RoomPermission.BACKCHANNEL;
import static org.anteroom.room.RoomPermission.MODERATE_CHAT;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;

/**
 * What one person may do in a chat at the moment.
 *
 * @param blocked whether a moderator said so; nobody who holds the backchannel is
 */
record ChatStanding(AccessibleRoom room, ChatPlace place, UserId person, boolean blocked) {

    /** Which of the rights that make a difference here the person has, as the event stream of the room names them. */
    public String rights() {
        return Stream.of(BACKCHANNEL, MODERATE_CHAT, RoomPermission.TAKE_PART)
                .filter(room::may)
                .map(RoomPermission::code)
                .collect(Collectors.joining(" "));
    }

    RoomId roomId() {
        return room.room().id();
    }

    public boolean isOn() {
        return place.isOn(room);
    }

    public boolean isOpen() {
        return room.room().openSince() != null;
    }

    public boolean mayWrite() {
        return whyNot().isEmpty();
    }

    public boolean mayModerate() {
        return isOn() && room.may(MODERATE_CHAT);
    }

    public boolean mayDelete(ChatMessage message) {
        return mayModerate() || isOn() && message.author().equals(person);
    }

    /** Why the person cannot write: {@code off}, {@code watching}, {@code closed}, {@code blocked}, or nothing. */
    public String whyNot() {
        if (!isOn()) {
            return "off";
        }
        if (!room.may(place.writing())) {
            return "watching";
        }
        if (!isOpen()) {
            return "closed";
        }
        return blocked ? "blocked" : "";
    }

    /** @throws DomainError 403 without the right or blocked, 409 while the chat is off or nobody meets */
    void requireWriting() {
        room.require(place.writing());
        switch (whyNot()) {
            case "" -> {}
            case "blocked" -> throw new DomainError(DomainError.Kind.FORBIDDEN, "chat-blocked", toString());
            case "off" -> throw off();
            default -> throw DomainError.conflict("chat-closed", toString());
        }
    }

    /** @throws DomainError 403, or 409 while the chat is off */
    void require(RoomPermission permission) {
        room.require(permission);
        if (!isOn()) {
            throw off();
        }
    }

    @Override
    public String toString() {
        return place + " of room " + roomId() + " by " + person;
    }

    private DomainError off() {
        return DomainError.conflict("chat-off", toString());
    }
}
