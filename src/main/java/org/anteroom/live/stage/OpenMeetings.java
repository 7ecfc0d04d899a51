package org.anteroom.live.stage;

import java.time.Instant;
import java.util.List;
import org.anteroom.live.Meeting;
import org.anteroom.live.RoomSessions;
import org.anteroom.room.RoomMode;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Meetings under way: whoever changes who is where in one begins with {@link #lock}. */
@Repository
class OpenMeetings {

    private final JdbcClient jdbc;
    private final RoomSessions sessions;

    OpenMeetings(JdbcClient jdbc, RoomSessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** @throws DomainError 409 if none is under way */
    Meeting require(RoomId room) {
        return sessions.current(room).orElseThrow(() -> DomainError.conflict("no-meeting", "room " + room));
    }

    /** @throws DomainError 409 if none is under way */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenMeeting lock(RoomId room) {
        Meeting meeting = require(room);
        boolean locked = jdbc.sql("select locked from room_session where id = :id and ended_at is null for update")
                .param("id", meeting.session())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> DomainError.conflict("no-meeting", "room " + room));
        String mode = jdbc.sql("select mode from room where id = :id")
                .param("id", room.value())
                .query(String.class)
                .single();
        return new OpenMeeting(meeting, locked, RoomMode.valueOf(mode));
    }

    boolean isLocked(Meeting meeting) {
        return jdbc.sql("select locked from room_session where id = :id")
                .param("id", meeting.session())
                .query(Boolean.class)
                .single();
    }

    void setLocked(Meeting meeting, boolean locked) {
        jdbc.sql("update room_session set locked = :locked where id = :id")
                .param("locked", locked)
                .param("id", meeting.session())
                .update();
    }

    List<RoomId> ofChannel(ChannelId channel) {
        return rooms(jdbc.sql("""
                select r.id from room r where r.channel_id = :channel and r.open_since is not null order by r.id limit 50
                """).param("channel", channel.value()));
    }

    /** Rooms with people in them. */
    List<RoomId> attended() {
        return rooms(jdbc.sql("""
                select distinct s.room_id as id from room_session s
                join room_participant p on p.session_id = s.id and p.left_at is null
                where s.ended_at is null
                """));
    }

    /** Rooms in whose meeting nobody has been since then. */
    List<RoomId> emptySince(Instant since) {
        return rooms(jdbc.sql("""
                select s.room_id as id from room_session s
                where s.ended_at is null and s.opened_at < :since and not exists (
                  select 1 from room_participant p
                  where p.session_id = s.id and (p.left_at is null or p.left_at >= :since))
                limit 500
                """).param("since", since));
    }

    private static List<RoomId> rooms(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new RoomId(row.getLong("id"))).list();
    }
}
