package org.anteroom.room.settings;

import org.anteroom.room.Room;
import org.anteroom.room.RoomMode;
import org.anteroom.room.RoomSettings;
import org.jspecify.annotations.Nullable;

/** @param version of the settings that the form was made from; a browser leaves out the switches that are off */
record RoomSettingsForm(
        @Nullable RoomMode mode,
        @Nullable Boolean questionsEnabled,
        @Nullable Boolean groupChatEnabled,
        int version) {

    static RoomSettingsForm of(Room room) {
        RoomSettings settings = room.settings();
        return new RoomSettingsForm(
                settings.mode(), settings.questionsEnabled(), settings.groupChatEnabled(), room.settingsVersion());
    }

    RoomSettingsForm at(int newVersion) {
        return new RoomSettingsForm(mode, questionsEnabled, groupChatEnabled, newVersion);
    }

    RoomSettings toSettings() {
        return new RoomSettings(
                mode == null ? RoomMode.INTERACTIVE : mode,
                Boolean.TRUE.equals(questionsEnabled),
                Boolean.TRUE.equals(groupChatEnabled));
    }
}
