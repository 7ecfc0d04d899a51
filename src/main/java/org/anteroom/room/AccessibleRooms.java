package org.anteroom.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.anteroom.channel.Channel;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.MeetingRoom;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rooms with the standing of one person towards each: what every list and page of rooms is made of. */
@Repository
public class AccessibleRooms {

    // The room belongs to the course that the visit came to as a student, or is used there. Not for whom a manager gave
    // another role there meanwhile.
    private static final String HERE_AS_STUDENT = """
            (:student > 0 and (r.channel_id = :student
              or exists (select 1 from room_share hs where hs.room_id = r.id and hs.channel_id = :student))
              and not exists (select 1 from membership hm
                where hm.channel_id = :student and hm.user_id = :user and hm.local_role is not null))
            """;

    private static final String MEETING_ROOM = "(c.room_id is not null and c.room_id = r.id)\n";

    /** The condition that says what {@link RoomPermission#SEE} says; a test compares the two. */
    public static final String VISIBLE = """
            (r.deleted_at is null and ((r.owner_id = :user and not %1$s and not %2$s)
              or (r.published and m.role is not null)
              or (r.published and exists (select 1 from room_share vs
                join membership vm on vm.channel_id = vs.channel_id and vm.user_id = :user and vm.confirmed_at > :trusted
                where vs.room_id = r.id))
              or exists (select 1 from room_grant eg
                join membership em on em.channel_id = r.channel_id and em.user_id = eg.user_id
                where eg.room_id = r.id and eg.user_id = :user and eg.role = 'CO_EDITOR')))
            """.formatted(HERE_AS_STUDENT, MEETING_ROOM);

    /** As {@link #VISIBLE}, for lists of rooms: a channel's meeting room stands at the head of its page instead. */
    public static final String LISTED = VISIBLE + "and not " + MEETING_ROOM;

    // What was given on a room has a statement of its own, which most rooms do not need: see RoomGrants.
    private static final String SELECT = """
            select r.*, u.name as owner_name, m.role as channel_role, m.local_role,
              c.registration_id, c.title as channel_title, c.label as channel_label, c.collaboration_enabled,
              c.room_id as meeting_room_id, c.room_enabled as meeting_room_enabled,
              case when c.room_id = r.id then r.open_since end as meeting_room_open_since
            from room r
            join channel c on c.id = r.channel_id
            join user_account u on u.id = r.owner_id
            left join membership m
              on m.channel_id = r.channel_id and m.user_id = :user and m.confirmed_at > :trusted
            """;

    private static final String SELECT_FOR_MANY = SELECT.replace(":user", "p.id")
            .replace("select r.*", "select p.id as person_id, r.*")
            .replace("from room r\n", "from room r\njoin user_account p on p.id in (:persons)\n");

    private final JdbcClient jdbc;
    private final MembershipTrust trust;
    private final RoomGrants grants;

    AccessibleRooms(JdbcClient jdbc, MembershipTrust trust, RoomGrants grants) {
        this.jdbc = jdbc;
        this.trust = trust;
        this.grants = grants;
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

    /**
     * One room as each of these persons may use it; none of them if it is deleted.
     *
     * @param student the course that they are in as students for now, if any
     */
    Map<UserId, AccessibleRoom> select(Collection<UserId> persons, @Nullable ChannelId student, RoomId room) {
        List<Found> found = jdbc.sql(SELECT_FOR_MANY + "where r.id = :room and r.deleted_at is null")
                .param("persons", persons.stream().map(UserId::value).toList())
                .param("trusted", trust.since())
                .param("room", room.value())
                .query((row, number) -> found(row, new UserId(row.getLong("person_id"))))
                .list();
        Map<UserId, AccessibleRoom> accessible = new HashMap<>();
        withGrants(found, student == null ? 0 : student.value(), accessible::put);
        return accessible;
    }

    private List<AccessibleRoom> select(UserId person, long student, String tail, Map<String, ?> parameters) {
        List<Found> found = jdbc.sql(SELECT + tail)
                .param("user", person.value())
                .param("student", student)
                .param("trusted", trust.since())
                .params(parameters)
                .query((row, number) -> found(row, person))
                .list();
        List<AccessibleRoom> accessible = new ArrayList<>();
        withGrants(found, student, (same, room) -> accessible.add(room));
        return accessible;
    }

    private void withGrants(List<Found> found, long student, BiConsumer<UserId, AccessibleRoom> to) {
        Set<UserId> persons = new HashSet<>();
        Set<RoomId> rooms = new HashSet<>();
        found.stream().filter(Found::granted).forEach(it -> {
            persons.add(it.person());
            rooms.add(it.room().id());
        });
        Map<RoomGrants.Holder, RoomGrants.Granted> granted = grants.of(persons, rooms);
        found.forEach(it -> to.accept(
                it.person(),
                it.with(
                        granted.getOrDefault(
                                new RoomGrants.Holder(it.person(), it.room().id()), RoomGrants.Granted.NOTHING),
                        student)));
    }

    private static Found found(ResultSet row, UserId person) throws SQLException {
        Channel channel = new Channel(
                new ChannelId(row.getLong("channel_id")),
                new RegistrationId(row.getLong("registration_id")),
                row.getString("channel_title"),
                row.getString("channel_label"),
                row.getBoolean("collaboration_enabled"),
                MeetingRoom.of(row));
        String role = row.getString("channel_role");
        return new Found(
                person,
                Rooms.room(row),
                channel,
                row.getString("owner_name"),
                role == null ? null : ChannelRole.valueOf(role),
                row.getString("local_role") != null,
                row.getBoolean("granted"));
    }

    /** A room and the person towards it, but for what was given there. */
    private record Found(
            UserId person,
            Room room,
            Channel channel,
            String ownerName,
            @Nullable ChannelRole role,
            boolean roleIsGiven,
            boolean granted) {

        AccessibleRoom with(RoomGrants.Granted given, long student) {
            // A meeting room belongs to its channel: who switched it on has what managers have, for as long.
            boolean owner = room.owner().equals(person) && !channel.meetsIn(room.id());
            boolean asStudent = channel.id().value() == student ? !roleIsGiven : given.isLookedAtFrom(student);
            Standing standing = new Standing(owner, room.published(), role, given.roles(), asStudent);
            ChannelRole guest = given.guest();
            return new AccessibleRoom(
                    room, channel, ownerName, guest == null ? standing : standing.asGuest(guest), role != null);
        }
    }
}
