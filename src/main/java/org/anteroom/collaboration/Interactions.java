package org.anteroom.collaboration;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.anteroom.room.Rooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The interactions of rooms. Whoever changes one holds the lock of its room, so no change is lost. */
@Repository
public class Interactions {

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

    public Interaction get(RoomId room, int number) {
        return rows.read(room, number).orElseThrow(() -> DomainError.notFound("interaction " + room + "/" + number));
    }

    /** What can be opened. */
    public List<InteractionLine> prepared(RoomId room) {
        return jdbc.sql("""
                select number, type, state, prompt, scheduled_at from interaction
                where room_id = :room and state in ('DRAFT', 'SCHEDULED') order by number limit :limit
                """)
                .param("room", room.value())
                .param("limit", PAGE)
                .query(InteractionLine.class)
                .list();
    }

    /** What a meeting has seen and was not deleted, the latest first. */
    public List<Interaction> opened(RoomId room, long session) {
        return rows.opened(room, session, PAGE);
    }

    /** @param drafted gives the new interaction for the number that it gets */
    @Transactional
    public int add(RoomId room, IntFunction<Interaction> drafted) {
        int number = rooms.nextNumber(room);
        rows.insert(drafted.apply(number));
        return number;
    }

    /** Says in which meeting it was opened. */
    public void assign(Interaction opened, Meeting meeting) {
        jdbc.sql("update interaction set session_id = :session where room_id = :room and number = :number")
                .param("session", meeting.session())
                .param("room", opened.room().value())
                .param("number", opened.number())
                .update();
    }

    @Transactional
    public Interaction change(RoomId room, int number, UnaryOperator<Interaction> change) {
        rooms.lock(room);
        return changeLocked(room, number, change);
    }

    /** As {@link #change}, for who holds the lock of the room already, be it deleted by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Interaction changeLocked(RoomId room, int number, UnaryOperator<Interaction> change) {
        Interaction before = get(room, number);
        Interaction after = change.apply(before);
        rows.update(after, !after.content().options().equals(before.content().options()));
        return after;
    }
}
