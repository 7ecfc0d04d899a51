package org.anteroom.room;

/** What a person is in one room; several may hold at once. */
public enum RoomRole {
    OWNER,
    CO_EDITOR,
    ROOM_MODERATOR,
    CHAT_MODERATOR,
    MEMBER,
    OBSERVER
}
