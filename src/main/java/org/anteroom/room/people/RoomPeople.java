package org.anteroom.room.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anteroom.channel.ChannelRole;
import org.anteroom.room.RoomChanged;
import org.anteroom.room.RoomGrants;
import org.anteroom.room.Rooms;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Owner and co-editors of rooms. */
@Repository
class RoomPeople {

    /** More people than can work on one room without losing sight of each other. */
    static final int MOST_CO_EDITORS = 50;

    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final RoomGrants grants;
    private final ApplicationEventPublisher events;

    RoomPeople(JdbcClient jdbc, Rooms rooms, RoomGrants grants, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.grants = grants;
        this.events = events;
    }

    List<CoEditor> coEditors(RoomId room) {
        return jdbc.sql("""
                select u.id, u.name, m.role from room_grant g
                join room r on r.id = g.room_id
                join user_account u on u.id = g.user_id
                left join membership m on m.channel_id = r.channel_id and m.user_id = g.user_id
                where g.room_id = :room and g.role = 'CO_EDITOR'
                order by u.name, u.id
                """)
                .param("room", room.value())
                .query(RoomPeople::coEditor)
                .list();
    }

    @Transactional
    public void addCoEditor(RoomId room, UserId user) {
        rooms.lock(room);
        if (coEditors(room).size() >= MOST_CO_EDITORS) {
            throw DomainError.invalid("room-co-editors", "room " + room, MOST_CO_EDITORS);
        }
        grant(room, user);
        events.publishEvent(new RoomChanged(room));
    }

    @Transactional
    public void removeCoEditor(RoomId room, UserId user) {
        rooms.lock(room);
        revoke(room, user);
        events.publishEvent(new RoomChanged(room));
    }

    /**
     * Gives the room away; who had it becomes a co-editor.
     *
     * @throws DomainError 409 if it is not theirs any more
     */
    @Transactional
    public void transfer(RoomId room, UserId from, UserId to) {
        rooms.lock(room);
        int changed = jdbc.sql("update room set owner_id = :to where id = :room and owner_id = :from")
                .param("to", to.value())
                .param("room", room.value())
                .param("from", from.value())
                .update();
        if (changed == 0) {
            throw DomainError.conflict("room-owner-changed", "room " + room);
        }
        revoke(room, to);
        grant(room, from);
        events.publishEvent(new RoomChanged(room));
    }

    private static CoEditor coEditor(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new CoEditor(
                new UserId(row.getLong("id")), row.getString("name"), role == null ? null : ChannelRole.valueOf(role));
    }

    private void grant(RoomId room, UserId user) {
        jdbc.sql("""
                insert into room_grant (room_id, user_id, role) values (:room, :user, 'CO_EDITOR')
                on duplicate key update role = values(role)
                """).param("room", room.value()).param("user", user.value()).update();
        grants.given(room);
    }

    private void revoke(RoomId room, UserId user) {
        jdbc.sql("delete from room_grant where room_id = :room and user_id = :user and role = 'CO_EDITOR'")
                .param("room", room.value())
                .param("user", user.value())
                .update();
    }
}
