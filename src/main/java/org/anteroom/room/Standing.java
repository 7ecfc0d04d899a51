package org.anteroom.room;

import java.util.Set;
import org.anteroom.channel.ChannelRole;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person towards a room.
 *
 * @param channelRole in the room's channel, if the membership is still trusted
 * @param grants given to the person by name on this room
 */
public record Standing(
        boolean owner, boolean published, @Nullable ChannelRole channelRole, Set<RoomRole> grants) {

    /** What it would be if the room were taken back. */
    Standing unpublished() {
        return new Standing(owner, false, channelRole, grants);
    }
}
