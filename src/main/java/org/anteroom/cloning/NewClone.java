package org.anteroom.cloning;

import java.util.UUID;
import org.anteroom.room.RoomMetadata;
import org.anteroom.shared.ChannelId;

/**
 * What a person asks for.
 *
 * @param requestKey of the dialog that asks: its second click is not a second clone
 */
record NewClone(UUID requestKey, ChannelId channel, RoomMetadata metadata) {}
