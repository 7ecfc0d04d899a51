package org.anteroom.room.people;

import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/** @param role in the channel; null for who left it: the right rests meanwhile */
record CoEditor(UserId user, String name, @Nullable ChannelRole role) {

    public boolean mayOwn() {
        return role != null && role.mayAddRooms();
    }
}
