package org.anteroom.collaboration;

import java.util.Optional;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What collaboration needs to know of meetings. */
@Repository
public class Meetings {

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Meeting> latest(RoomId room) {
        return jdbc.sql("""
                select id as session, ended_at is null as under_way from room_session
                where room_id = :room order by id desc limit 1
                """).param("room", room.value()).query(Meeting.class).optional();
    }

    public Optional<Meeting> underWay(RoomId room) {
        return latest(room).filter(Meeting::underWay);
    }

    /** @throws DomainError 409 if nothing can be launched for now */
    public Meeting requireUnderWay(RoomId room) {
        if (!isCollaborationEnabled(room)) {
            throw DomainError.conflict("interaction-switched-off", "room " + room);
        }
        return underWay(room).orElseThrow(() -> DomainError.conflict("interaction-no-meeting", "room " + room));
    }

    private boolean isCollaborationEnabled(RoomId room) {
        return jdbc.sql("""
                select c.collaboration_enabled from room r join channel c on c.id = r.channel_id where r.id = :room
                """).param("room", room.value()).query(Boolean.class).single();
    }
}
