package org.anteroom.collaboration.chat;

import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.stereotype.Component;

/** The way to a chat, for who may read there. */
@Component
class ChatAccess {

    private final RoomAccess rooms;
    private final ChatBlocks blocks;

    ChatAccess(RoomAccess rooms, ChatBlocks blocks) {
        this.rooms = rooms;
        this.blocks = blocks;
    }

    /** @throws DomainError 404 for whoever may not see the room, 403 for whoever may not read this chat */
    ChatStanding require(Visit visit, RoomId id, String path) {
        ChatPlace place = ChatPlace.of(path);
        AccessibleRoom room = rooms.require(visit, id, place.reading());
        boolean blocked =
                place == ChatPlace.CHAT && !room.may(RoomPermission.BACKCHANNEL) && blocks.contains(id, visit.user());
        return new ChatStanding(room, place, visit.user(), blocked);
    }

    /** Whether a block would mean anything: not to those who hold the backchannel. Who left the course can be blocked. */
    boolean isModerator(RoomId id, UserId person) {
        try {
            rooms.require(person, id, RoomPermission.BACKCHANNEL);
            return true;
        } catch (DomainError none) {
            return false;
        }
    }
}
