package org.anteroom.room;

import static org.anteroom.room.RoomRole.CHAT_MODERATOR;
import static org.anteroom.room.RoomRole.CO_EDITOR;
import static org.anteroom.room.RoomRole.MEMBER;
import static org.anteroom.room.RoomRole.OBSERVER;
import static org.anteroom.room.RoomRole.OWNER;
import static org.anteroom.room.RoomRole.ROOM_MODERATOR;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What may be done in a room, and by whom. */
public enum RoomPermission {
    SEE(OWNER, CO_EDITOR, ROOM_MODERATOR, CHAT_MODERATOR, MEMBER, OBSERVER),
    EDIT(OWNER, CO_EDITOR),
    CLONE(OWNER, CO_EDITOR),
    PUBLISH(OWNER),
    DELETE(OWNER),
    NAME_CO_EDITORS(OWNER),
    TRANSFER_OWNERSHIP(OWNER),
    HOLD_SESSION(OWNER, CO_EDITOR, ROOM_MODERATOR),
    MODERATE_CHAT(OWNER, CO_EDITOR, CHAT_MODERATOR),
    BACKCHANNEL(OWNER, CO_EDITOR, ROOM_MODERATOR, CHAT_MODERATOR),
    TAKE_PART(OWNER, CO_EDITOR, ROOM_MODERATOR, CHAT_MODERATOR, MEMBER);

    private final Set<RoomRole> holders;

    RoomPermission(RoomRole first, RoomRole... others) {
        this.holders = EnumSet.of(first, others);
    }

    boolean isHeldBy(Set<RoomRole> roles) {
        return roles.stream().anyMatch(holders::contains);
    }

    /** The stable name in errors and logs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
