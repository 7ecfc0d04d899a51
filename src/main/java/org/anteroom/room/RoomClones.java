package org.anteroom.room;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;

/** Makes a clone at once, for who cannot go on without it. */
public interface RoomClones {

    /** @throws org.anteroom.shared.DomainError if the person may not clone the room, or not into that channel */
    RoomId cloneNow(Visit visit, RoomId source, ChannelId target);
}
