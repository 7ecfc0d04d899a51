package org.anteroom.room;

import java.time.Clock;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rooms that another channel uses, too, because somebody decided so. */
@Repository
public class SharedRooms {

    private final RoomAccess access;
    private final RoomGrants grants;
    private final JdbcClient jdbc;
    private final Clock clock;

    SharedRooms(RoomAccess access, RoomGrants grants, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.grants = grants;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.anteroom.shared.DomainError if the person may not open the room to others */
    public void share(UserId person, RoomId room, ChannelId channel) {
        access.require(person, room, RoomPermission.PUBLISH);
        jdbc.sql("""
                insert into room_share (room_id, channel_id, shared_by, created_at) values (:room, :channel, :person, :now)
                on duplicate key update shared_by = shared_by
                """)
                .param("room", room.value())
                .param("channel", channel.value())
                .param("person", person.value())
                .param("now", clock.instant())
                .update();
        grants.given(room);
    }
}
