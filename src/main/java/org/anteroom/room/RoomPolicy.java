package org.anteroom.room;

import java.util.EnumSet;
import java.util.Set;
import org.anteroom.channel.ChannelRole;
import org.jspecify.annotations.Nullable;

/**
 * Answers every "may this person do that in this room".
 *
 * <p>Who comes as a student is a student for that visit: a teacher who switches her role in the course wants to see what
 * students see, and others may look on. So the role of the visit limits what she has as owner or as teacher of the course, in
 * the rooms of that course alone, and in her other visits nothing changes. What was given by name (co-editors, moderators)
 * stays, because students are given it, too. Work that goes on after a visit, like a clone under way, asks without it.
 */
public final class RoomPolicy {

    private RoomPolicy() {}

    public static boolean permits(Standing standing, RoomPermission permission) {
        return permission.isHeldBy(roles(standing));
    }

    /** An unpublished room knows its owner and co-editors alone; what the channel gives needs a published one. */
    public static Set<RoomRole> roles(Standing standing) {
        Set<RoomRole> roles = EnumSet.noneOf(RoomRole.class);
        if (standing.owner() && !standing.student()) {
            roles.add(RoomRole.OWNER);
        }
        if (standing.grants().contains(RoomRole.CO_EDITOR)) {
            roles.add(RoomRole.CO_EDITOR);
        }
        if (standing.published()) {
            roles.addAll(standing.grants());
            RoomRole byChannel = byChannel(standing);
            if (byChannel != null) {
                roles.add(byChannel);
            }
        }
        return roles;
    }

    /** A channel's meeting room comes and goes with the switch in its channel, and belongs to nobody. */
    static boolean isUpToChannel(RoomPermission permission) {
        return switch (permission) {
            case PUBLISH, DELETE, TRANSFER_OWNERSHIP -> true;
            default -> false;
        };
    }

    /** Whether the person would have more here but for coming as a student. */
    static boolean withholds(Standing standing) {
        return standing.student()
                && (standing.owner()
                        || standing.channelRole() != null
                                && standing.channelRole().mayAddRooms());
    }

    private static @Nullable RoomRole byChannel(Standing standing) {
        ChannelRole role = standing.channelRole();
        if (role == null) {
            return null;
        }
        if (standing.student() && role.mayAddRooms()) {
            return RoomRole.MEMBER;
        }
        return switch (role) {
            case MANAGER -> RoomRole.OWNER;
            case CONTRIBUTOR -> RoomRole.CO_EDITOR;
            case MEMBER -> RoomRole.MEMBER;
            case OBSERVER -> RoomRole.OBSERVER;
        };
    }
}
