package org.anteroom.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anteroom.room.RoomMeetingEnded;
import org.anteroom.room.Rooms;
import org.anteroom.shared.Purge;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.stream.RoomEvent;
import org.anteroom.stream.RoomEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of rooms: one at a time in each. */
@Repository
public class RoomSessions {

    private static final Duration KEPT = Duration.ofDays(3 * 365);

    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final RoomEvents events;
    private final Purge purge;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    RoomSessions(
            JdbcClient jdbc,
            Rooms rooms,
            RoomEvents events,
            Purge purge,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.events = events;
        this.publisher = publisher;
        this.purge = purge;
        this.clock = clock;
    }

    /** Of two who come at once, one opens the room; nobody opens one that was switched off in the meantime. */
    @Transactional
    public void open(RoomId room, UserId person) {
        rooms.lock(room);
        int opened = jdbc.sql("""
                update room set open_since = :now where id = :room and open_since is null
                  and not exists (select 1 from channel c where c.room_id = :room and not c.room_enabled)
                """)
                .param("now", clock.instant())
                .param("room", room.value())
                .update();
        if (opened == 1) {
            jdbc.sql("""
                    insert into room_session (room_id, opened_at, opened_by)
                    select id, open_since, :person from room where id = :room
                    """)
                    .param("person", person.value())
                    .param("room", room.value())
                    .update();
            events.append(room, RoomEvent.toAll("room", "opened", Map.of()));
        }
    }

    @Transactional
    public void end(RoomId room) {
        rooms.lock(room);
        close(room);
    }

    /** As {@link #end}, for who has locked the room or deleted it. */
    void close(RoomId room) {
        int closed = jdbc.sql("update room set open_since = null where id = :room and open_since is not null")
                .param("room", room.value())
                .update();
        if (closed == 1) {
            current(room).ifPresent(meeting -> publisher.publishEvent(new MeetingEnded(meeting)));
            jdbc.sql("update room_session set ended_at = :now where room_id = :room and ended_at is null")
                    .param("now", clock.instant())
                    .param("room", room.value())
                    .update();
            publisher.publishEvent(new RoomMeetingEnded(room));
            events.append(room, RoomEvent.toAll("room", "ended", Map.of()));
        }
    }

    /** The meeting that is under way. */
    public Optional<Meeting> current(RoomId room) {
        return jdbc.sql(
                        "select max(id) as id from room_session where room_id = :room and ended_at is null having max(id) > 0")
                .param("room", room.value())
                .query((row, number) -> new Meeting(room, row.getLong("id")))
                .optional();
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        purge.olderThan(
                KEPT,
                (before, most) -> jdbc.sql("delete from room_session where ended_at < :before limit " + most)
                        .param("before", before)
                        .update());
    }
}
