package org.anteroom.room.storyboard;

import java.util.Optional;
import org.anteroom.room.Rooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the positions of a storyboard dense: 1, 2, 3 ... Items are named by number, so two who move do no harm. */
@Repository
class StoryboardOrder {

    private final JdbcClient jdbc;
    private final Rooms rooms;

    StoryboardOrder(JdbcClient jdbc, Rooms rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    /** @throws DomainError 409 if one of the two has been removed */
    @Transactional
    void moveBefore(RoomId room, int number, int neighbour) {
        rooms.lock(room);
        int from = known(room, number);
        int to = known(room, neighbour);
        move(room, number, from, from < to ? to - 1 : to);
    }

    /** @throws DomainError 409 if one of the two has been removed */
    @Transactional
    void moveAfter(RoomId room, int number, int neighbour) {
        rooms.lock(room);
        int from = known(room, number);
        int to = known(room, neighbour);
        move(room, number, from, from <= to ? to : to + 1);
    }

    @Transactional
    void remove(RoomId room, int number) {
        rooms.lock(room);
        int position = position(room, number).orElseThrow(() -> StoryboardItems.notFound(room, number));
        jdbc.sql("delete from storyboard_item where room_id = :room and number = :number")
                .param("room", room.value())
                .param("number", number)
                .update();
        jdbc.sql("update storyboard_item set position = position - 1 where room_id = :room and position > :position")
                .param("room", room.value())
                .param("position", position)
                .update();
    }

    private void move(RoomId room, int number, int from, int to) {
        jdbc.sql("""
                update storyboard_item set position = case when number = :number then :to else position + :shift end
                where room_id = :room and position between :first and :last
                """)
                .param("number", number)
                .param("to", to)
                .param("shift", from < to ? -1 : 1)
                .param("room", room.value())
                .param("first", Math.min(from, to))
                .param("last", Math.max(from, to))
                .update();
    }

    private int known(RoomId room, int number) {
        return position(room, number)
                .orElseThrow(() -> DomainError.conflict("storyboard-changed", "no item " + room + "/" + number));
    }

    private Optional<Integer> position(RoomId room, int number) {
        return jdbc.sql("select position from storyboard_item where room_id = :room and number = :number")
                .param("room", room.value())
                .param("number", number)
                .query(Integer.class)
                .optional();
    }
}
