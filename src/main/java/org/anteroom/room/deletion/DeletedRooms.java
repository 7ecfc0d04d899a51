package org.anteroom.room.deletion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.AccessibleRooms;
import org.anteroom.room.RoomChanged;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rooms on their way out: for thirty days they can come back. */
@Repository
class DeletedRooms {

    static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_SHOWN = 200;

    // Own rooms, and what was published in the channels that the person manages: there managers have owner's rights.
    private static final String MINE = """
            join (select o.id from room o where o.owner_id = :user and o.deleted_at is not null
                union select c2.id from membership cm join room c2 on c2.channel_id = cm.channel_id
                where cm.user_id = :user and cm.role = 'MANAGER' and cm.confirmed_at > :trusted
                  and c2.deleted_at is not null and c2.published) mine
              on mine.id = r.id
            where r.deleted_at > :since
            order by r.deleted_at desc, r.id desc limit\s""" + MOST_SHOWN;

    private final AccessibleRooms rooms;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeletedRooms(AccessibleRooms rooms, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What the person may bring back, last deleted first. */
    List<AccessibleRoom> of(Visit visit) {
        return rooms.select(visit, MINE, Map.of("since", clock.instant().minus(KEPT))).stream()
                .filter(room -> room.may(RoomPermission.DELETE))
                .toList();
    }

    @Transactional
    public void delete(RoomId id) {
        jdbc.sql("update room set deleted_at = :now where id = :id and deleted_at is null")
                .param("now", clock.instant())
                .param("id", id.value())
                .update();
        events.publishEvent(new RoomChanged(id));
    }

    void restore(RoomId id) {
        jdbc.sql("update room set deleted_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Rooms whose time is over, the longest deleted first. */
    List<RoomId> expired(int most) {
        return jdbc.sql("select id from room where deleted_at < :before order by deleted_at limit :most")
                .param("before", expiry())
                .param("most", most)
                .query((row, number) -> new RoomId(row.getLong("id")))
                .list();
    }

    /**
     * Removes the room with what it holds, unless it came back meanwhile. Clones and activities stay and forget it; rows
     * of other features go with the room's row.
     */
    @Transactional
    public void purge(RoomId id) {
        boolean expired = jdbc.sql("select id from room where id = :id and deleted_at < :before for update")
                .param("id", id.value())
                .param("before", expiry())
                .query(Long.class)
                .optional()
                .isPresent();
        if (expired) {
            remove("delete from storyboard_item where room_id = :id", id);
            remove("delete from asset where room_id = :id", id);
            remove("delete from room_grant where room_id = :id", id);
            remove("delete from room where id = :id", id);
        }
    }

    private void remove(String statement, RoomId id) {
        jdbc.sql(statement).param("id", id.value()).update();
    }

    private Instant expiry() {
        return clock.instant().minus(KEPT);
    }
}
