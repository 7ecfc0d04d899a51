package org.anteroom.channel;

import java.util.List;
import org.anteroom.shared.ChannelId;

/** Tells what people may do because they are in a group: who deletes it is asked about that. */
public interface GroupRights {

    List<Right> of(ChannelId channel, long group);

    /**
     * @param kind names the words, {@code group.right.<kind>}
     * @param subject where the right holds, in somebody's own words
     */
    record Right(String kind, String subject) {}
}
