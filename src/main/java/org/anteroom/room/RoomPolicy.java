package org.anteroom.room;

import java.util.EnumSet;
import java.util.Set;
import org.anteroom.channel.ChannelRole;
import org.jspecify.annotations.Nullable;

/** Answers every "may this person do that in this room". */
public final class RoomPolicy {

    private RoomPolicy() {}

    public static boolean permits(Standing standing, RoomPermission permission) {
        return permission.isHeldBy(roles(standing));
    }

    /** An unpublished room knows its owner and co-editors alone; what the channel gives needs a published one. */
    public static Set<RoomRole> roles(Standing standing) {
        Set<RoomRole> roles = EnumSet.noneOf(RoomRole.class);
        if (standing.owner()) {
            roles.add(RoomRole.OWNER);
        }
        if (standing.grants().contains(RoomRole.CO_EDITOR)) {
            roles.add(RoomRole.CO_EDITOR);
        }
        if (standing.published()) {
            roles.addAll(standing.grants());
            RoomRole byChannel = byChannel(standing.channelRole());
            if (byChannel != null) {
                roles.add(byChannel);
            }
        }
        return roles;
    }

    private static @Nullable RoomRole byChannel(@Nullable ChannelRole role) {
        if (role == null) {
            return null;
        }
        return switch (role) {
            case MANAGER -> RoomRole.OWNER;
            case CONTRIBUTOR -> RoomRole.CO_EDITOR;
            case MEMBER -> RoomRole.MEMBER;
            case OBSERVER -> RoomRole.OBSERVER;
        };
    }
}
