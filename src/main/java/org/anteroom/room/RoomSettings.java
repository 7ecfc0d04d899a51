package org.anteroom.room;

public record RoomSettings(RoomMode mode, boolean questionsEnabled, boolean groupChatEnabled) {

    public static final RoomSettings STANDARD = new RoomSettings(RoomMode.INTERACTIVE, true, true);
}
