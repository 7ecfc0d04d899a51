package org.anteroom.channel;

import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;

/** Makes the room of an activity that a teacher opens for the first time. */
public interface NewActivity {

    RoomId open(ChannelId channel, UserId teacher, String title);
}
