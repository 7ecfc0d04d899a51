package org.anteroom.room.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.asset.Assets;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of some rooms have an image that stands for them. */
@Repository
class RoomPictures {

    private final JdbcClient jdbc;

    RoomPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<RoomId> of(List<AccessibleRoom> rooms) {
        if (rooms.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(
                        "select distinct room_id from asset where room_id in (:rooms) and " + Assets.PICTURE)
                .param("rooms", rooms.stream().map(it -> it.room().id().value()).toList())
                .query((row, number) -> new RoomId(row.getLong("room_id")))
                .list());
    }
}
