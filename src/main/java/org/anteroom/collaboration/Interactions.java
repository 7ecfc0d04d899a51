package org.anteroom.collaboration;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.anteroom.room.Rooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The interactions of rooms. Whoever changes one holds the lock of its room, so no change is lost. */
@Repository
class Interactions {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final InteractionRows rows;

    Interactions(JdbcClient jdbc, Rooms rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.rows = new InteractionRows(jdbc);
    }

    /** @param after the number behind which the page begins */
    InteractionList list(RoomId room, int after) {
        List<InteractionLine> found = jdbc.sql("""
                select number, type, state, prompt, scheduled_at from interaction
                where room_id = :room and state <> 'DELETED' and number > :after order by number limit :limit
                """)
                .param("room", room.value())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(InteractionLine.class)
                .list();
        boolean more = found.size() > PAGE;
        return new InteractionList(more ? found.subList(0, PAGE) : found, more, deleted(room));
    }

    private List<InteractionLine> deleted(RoomId room) {
        return jdbc.sql("""
                select number, type, state, prompt, scheduled_at from interaction
                where room_id = :room and state = 'DELETED' order by number desc limit :limit
                """)
                .param("room", room.value())
                .param("limit", PAGE)
                .query(InteractionLine.class)
                .list();
    }

    Interaction get(RoomId room, int number) {
        return rows.read(room, number).orElseThrow(() -> DomainError.notFound("interaction " + room + "/" + number));
    }

    /** @param drafted gives the new interaction for the number that it gets */
    @Transactional
    int add(RoomId room, IntFunction<Interaction> drafted) {
        int number = rooms.nextNumber(room);
        rows.insert(drafted.apply(number));
        return number;
    }

    @Transactional
    void change(RoomId room, int number, UnaryOperator<Interaction> change) {
        rooms.lock(room);
        Interaction before = get(room, number);
        Interaction after = change.apply(before);
        rows.update(after, !after.content().options().equals(before.content().options()));
    }
}
