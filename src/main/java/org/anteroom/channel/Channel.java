package org.anteroom.channel;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.RoomId;
import org.anteroom.web.cover.Cover;
import org.jspecify.annotations.Nullable;

/**
 * What a course of the LMS is here.
 *
 * @param label the course's short name
 * @param collaborationEnabled whether chat and collaboration (C&C) is on: cloning needs it
 * @param meetingRoom none until it is switched on for the first time
 */
public record Channel(
        ChannelId id,
        RegistrationId registration,
        String title,
        @Nullable String label,
        boolean collaborationEnabled,
        @Nullable MeetingRoom meetingRoom) {

    /** Whether this is the channel's own meeting room, and not one of those that people made in it. */
    public boolean meetsIn(RoomId room) {
        return meetingRoom != null && meetingRoom.id().equals(room);
    }

    public Cover cover() {
        return Cover.of(title);
    }
}
