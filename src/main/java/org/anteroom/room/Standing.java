package org.anteroom.room;

import java.util.EnumSet;
import java.util.Set;
import org.anteroom.channel.ChannelRole;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person towards a room.
 *
 * @param channelRole in the room's channel, if the membership is still trusted
 * @param grants given to the person by name on this room
 * @param student whether the person is here as a student for now; see {@link RoomPolicy}
 */
public record Standing(
        boolean owner, boolean published, @Nullable ChannelRole channelRole, Set<RoomRole> grants, boolean student) {

    /** With what a channel gives that uses the room, too: its teachers moderate, but the room stays its owner's. */
    Standing asGuest(ChannelRole guest) {
        Set<RoomRole> all = EnumSet.noneOf(RoomRole.class);
        all.addAll(grants);
        if (guest.mayAddRooms() && !student) {
            all.add(RoomRole.ROOM_MODERATOR);
            all.add(RoomRole.CHAT_MODERATOR);
        }
        boolean takesPart = guest.compareTo(ChannelRole.MEMBER) >= 0;
        ChannelRole least = takesPart ? ChannelRole.MEMBER : ChannelRole.OBSERVER;
        return new Standing(owner, published, ChannelRole.highest(channelRole, least), all, student);
    }

    /** What it would be if the room were taken back. */
    public Standing unpublished() {
        return new Standing(owner, false, channelRole, grants, student);
    }
}
