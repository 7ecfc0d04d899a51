package org.anteroom.channel.content;

import java.util.Optional;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;

/** Tells where rooms are; without asking for rights, as the way to a room does that. */
public interface LinkedRooms {

    /** Empty for a room that was deleted. */
    Optional<ChannelId> channelOf(RoomId room);
}
