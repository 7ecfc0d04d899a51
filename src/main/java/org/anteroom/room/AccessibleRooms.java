package org.anteroom.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anteroom.channel.Channel;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rooms with the standing of one person towards each: the one select that every list and page of rooms is made of. */
@Repository
public class AccessibleRooms {

    // The room belongs to the course that the visit came to as a student, or is used there. Not for whom a manager of
    // the
    // course gave a role meanwhile.
    private static final String HERE_AS_STUDENT = """
            (:student > 0 and (r.channel_id = :student
              or exists (select 1 from room_share hs where hs.room_id = r.id and hs.channel_id = :student))
              and not exists (select 1 from membership hm
                where hm.channel_id = :student and hm.user_id = :user and hm.local_role is not null))
            """;

    /** The condition that says what {@link RoomPermission#SEE} says; a test compares the two. */
    public static final String VISIBLE = """
            (r.deleted_at is null and ((r.owner_id = :user and not %1$s) or (r.published and m.role is not null)
              or (r.published and exists (select 1 from room_share vs
                join membership vm on vm.channel_id = vs.channel_id and vm.user_id = :user and vm.confirmed_at > :trusted
                where vs.room_id = r.id))
              or exists (select 1 from room_grant eg
                join membership em on em.channel_id = r.channel_id and em.user_id = eg.user_id
                where eg.room_id = r.id and eg.user_id = :user and eg.role = 'CO_EDITOR')))
            """.replace("%1$s", HERE_AS_STUDENT);

    // A grant by name counts while the person is a member, be it from an old launch; other rights need a fresh one.
    private static final String SELECT = """
            select r.*, u.name as owner_name, m.role as channel_role,
              c.registration_id, c.title as channel_title, c.label as channel_label, c.collaboration_enabled,
              (select group_concat(g.role separator ' ') from room_grant g
                 join membership gm on gm.channel_id = r.channel_id and gm.user_id = g.user_id
                 where g.room_id = r.id and g.user_id = :user
                   and (g.role = 'CO_EDITOR' or gm.confirmed_at > :trusted)) as grants,
              (select group_concat(sm.role separator ' ') from room_share s
                 join membership sm on sm.channel_id = s.channel_id and sm.user_id = :user and sm.confirmed_at > :trusted
                 where s.room_id = r.id) as guest_roles,
              %1$s as here_as_student
            from room r
            join channel c on c.id = r.channel_id
            join user_account u on u.id = r.owner_id
            left join membership m
              on m.channel_id = r.channel_id and m.user_id = :user and m.confirmed_at > :trusted
            """.replace("%1$s", HERE_AS_STUDENT);

    private final JdbcClient jdbc;
    private final MembershipTrust trust;

    AccessibleRooms(JdbcClient jdbc, MembershipTrust trust) {
        this.jdbc = jdbc;
        this.trust = trust;
    }

    /**
     * @param tail joins, conditions, order and limit; {@code r} is the room, {@code c} its channel, {@code m} the trusted
     *     membership, {@code :user} the person, {@code :trusted} since when memberships count
     */
    public List<AccessibleRoom> select(Visit visit, String tail, Map<String, ?> parameters) {
        ChannelId course = visit.channel();
        long student = course != null && visit.isStudentIn(course) ? course.value() : 0;
        return select(visit.user(), student, tail, parameters);
    }

    /** As {@link #select(Visit, String, Map)}, for work that goes on after the visit. */
    public List<AccessibleRoom> select(UserId person, String tail, Map<String, ?> parameters) {
        return select(person, 0, tail, parameters);
    }

    private List<AccessibleRoom> select(UserId person, long student, String tail, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + tail)
                .param("user", person.value())
                .param("student", student)
                .param("trusted", trust.since())
                .params(parameters)
                .query((row, number) -> accessible(row, person))
                .list();
    }

    private static AccessibleRoom accessible(ResultSet row, UserId person) throws SQLException {
        Room room = Rooms.room(row);
        Channel channel = new Channel(
                new ChannelId(row.getLong("channel_id")),
                new RegistrationId(row.getLong("registration_id")),
                row.getString("channel_title"),
                row.getString("channel_label"),
                row.getBoolean("collaboration_enabled"));
        return new AccessibleRoom(
                room,
                channel,
                row.getString("owner_name"),
                standing(row, room.owner().equals(person)),
                row.getString("channel_role") != null);
    }

    private static Standing standing(ResultSet row, boolean owner) throws SQLException {
        String role = row.getString("channel_role");
        Standing inChannel = new Standing(
                owner,
                row.getBoolean("published"),
                role == null ? null : ChannelRole.valueOf(role),
                grants(row.getString("grants")),
                row.getBoolean("here_as_student"));
        String guest = row.getString("guest_roles");
        return guest == null ? inChannel : inChannel.asGuest(ChannelRole.highest(guest.split(" ")));
    }

    private static Set<RoomRole> grants(@Nullable String text) {
        Set<RoomRole> grants = EnumSet.noneOf(RoomRole.class);
        if (text != null) {
            for (String role : text.split(" ")) {
                grants.add(RoomRole.valueOf(role));
            }
        }
        return grants;
    }
}
