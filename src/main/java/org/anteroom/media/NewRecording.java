package org.anteroom.media;

import java.util.Set;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.storage.file.StoredFile;

/**
 * What a session leaves.
 *
 * @param file its name is the title, with an ending
 * @param startedBy who pressed the button
 * @param moderators of the session, who are told that it is there
 */
public record NewRecording(
        ChannelId channel, RoomId room, long session, StoredFile file, UserId startedBy, Set<UserId> moderators) {}
