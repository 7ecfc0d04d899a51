package org.anteroom.room.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.AccessibleRooms;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the overview tells beside the room itself: what it holds, where it came from, what was made of it. */
@Repository
class RoomFamily {

    private static final int MOST_CLONES = 50;

    private final AccessibleRooms rooms;
    private final JdbcClient jdbc;

    RoomFamily(AccessibleRooms rooms, JdbcClient jdbc) {
        this.rooms = rooms;
        this.jdbc = jdbc;
    }

    Optional<AccessibleRoom> parent(Visit visit, @Nullable RoomId parent) {
        if (parent == null) {
            return Optional.empty();
        }
        String one = "where r.id = :parent and " + AccessibleRooms.VISIBLE;
        return rooms.select(visit, one, Map.of("parent", parent.value())).stream()
                .findFirst();
    }

    /** The newest clones that the person may see. */
    List<AccessibleRoom> clones(Visit visit, RoomId id) {
        String newest =
                "where r.parent_id = :id and " + AccessibleRooms.VISIBLE + " order by r.id desc limit " + MOST_CLONES;
        return rooms.select(visit, newest, Map.of("id", id.value()));
    }

    RoomContents contents(RoomId id) {
        // Named like the record's: for each name that is only alike Spring catches an exception per row.
        return jdbc.sql("""
                select (select count(*) from asset where room_id = :id) as assets,
                  (select count(*) from storyboard_item where room_id = :id) as storyboardItems,
                  (select coalesce(sum(minutes), 0) from storyboard_item where room_id = :id) as minutes,
                  (select count(*) from interaction where room_id = :id and state <> 'DELETED') as interactions
                """).param("id", id.value()).query(RoomContents.class).single();
    }
}
