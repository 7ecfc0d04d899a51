package org.anteroom.channel.visibility;

import java.util.List;
import org.anteroom.channel.ChannelLog;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts somebody out whom the course does not know. */
@Component
public class RemoveVisitor {

    private final Visitors visitors;
    private final Guests guests;
    private final ChannelLog log;

    RemoveVisitor(Visitors visitors, Guests guests, ChannelLog log) {
        this.visitors = visitors;
        this.guests = guests;
        this.log = log;
    }

    @Transactional
    public void remove(ChannelId channel, UserId actor, UserId user, String name) {
        visitors.end(channel, List.of(user));
        guests.remove(user);
        log.add(channel, actor, "members.removed", name);
    }
}
