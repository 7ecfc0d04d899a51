package org.anteroom.room.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.Members;
import org.anteroom.room.Room;
import org.anteroom.room.RoomGrants;
import org.anteroom.room.RoomRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.LikePattern;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who moderates a room, by name or by group, and who of its channel could. */
@Repository
class Moderators {

    private static final int MOST_GROUPS_FOUND = 10;

    private final JdbcClient jdbc;
    private final Members members;
    private final RoomGrants grants;

    Moderators(JdbcClient jdbc, Members members, RoomGrants grants) {
        this.jdbc = jdbc;
        this.members = members;
        this.grants = grants;
    }

    Chosen of(Room room) {
        return new Chosen(
                room.settings(),
                subjects(room.id(), RoomRole.ROOM_MODERATOR),
                subjects(room.id(), RoomRole.CHAT_MODERATOR));
    }

    /** Groups and members whose name contains the text. */
    List<Moderator> search(ChannelId channel, String text) {
        List<Moderator> found = new ArrayList<>(groups(channel, text));
        members.search(channel, text).stream()
                .map(it -> new Moderator(new Subject(false, it.user().value()), it.name(), null, it.role()))
                .forEach(found::add);
        return found;
    }

    /** Those of them who are of the room's channel, or moderate the room already; groups first, by name. */
    List<Moderator> find(Room room, Collection<Subject> subjects) {
        List<Moderator> found = new ArrayList<>(jdbc.sql("""
                select id, external_id, name from channel_group
                where channel_id = :channel and id in (:ids) order by name, id
                """)
                .param("channel", room.channel().value())
                .param("ids", ids(subjects, true))
                .query(Moderators::group)
                .list());
        found.addAll(people(room, ids(subjects, false)));
        return found;
    }

    /** Makes these the moderators in place of those. */
    void replace(RoomId room, Chosen before, Chosen after) {
        replace(room, RoomRole.ROOM_MODERATOR, before.roomModerators(), after.roomModerators());
        replace(room, RoomRole.CHAT_MODERATOR, before.chatModerators(), after.chatModerators());
        if (!after.all().isEmpty()) {
            grants.given(room);
        }
    }

    private void replace(RoomId room, RoomRole role, Set<Subject> before, Set<Subject> after) {
        Chosen.without(before, after).forEach(gone -> change(room, role, gone, """
                delete from %s where room_id = :room and %s = :subject and role = :role"""));
        Chosen.without(after, before).forEach(added -> change(room, role, added, """
                insert into %s (room_id, %s, role) values (:room, :subject, :role)"""));
    }

    private void change(RoomId room, RoomRole role, Subject subject, String statement) {
        String table = subject.group() ? "room_group_grant" : "room_grant";
        String column = subject.group() ? "group_id" : "user_id";
        jdbc.sql(statement.formatted(table, column))
                .param("room", room.value())
                .param("subject", subject.id())
                .param("role", role.name())
                .update();
    }

    private Set<Subject> subjects(RoomId room, RoomRole role) {
        return new LinkedHashSet<>(jdbc.sql("""
                select true as is_group, group_id as id from room_group_grant where room_id = :room and role = :role
                union all
                select false as is_group, user_id as id from room_grant where room_id = :room and role = :role
                """)
                .param("room", room.value())
                .param("role", role.name())
                .query((row, number) -> new Subject(row.getBoolean("is_group"), row.getLong("id")))
                .list());
    }

    private List<Moderator> groups(ChannelId channel, String text) {
        return jdbc.sql("""
                select id, external_id, name from channel_group
                where channel_id = :channel
                  and (lower(name) like :text escape '!' or name = '' and lower(external_id) like :text escape '!')
                order by name, id limit\s""" + MOST_GROUPS_FOUND)
                .param("channel", channel.value())
                .param("text", LikePattern.containing(text))
                .query(Moderators::group)
                .list();
    }

    private List<Moderator> people(Room room, List<Long> ids) {
        return jdbc.sql("""
                select u.id, u.name, m.role from user_account u
                left join membership m on m.channel_id = :channel and m.user_id = u.id and not m.preview
                where u.id in (:ids) and (m.role is not null
                  or exists (select 1 from room_grant g where g.room_id = :room and g.user_id = u.id))
                order by u.name, u.id
                """)
                .param("channel", room.channel().value())
                .param("room", room.id().value())
                .param("ids", ids)
                .query(Moderators::person)
                .list();
    }

    /** Never empty, as SQL wants it: no row has the number 0. */
    private static List<Long> ids(Collection<Subject> subjects, boolean group) {
        List<Long> ids = new ArrayList<>(List.of(0L));
        subjects.stream().filter(it -> it.group() == group).map(Subject::id).forEach(ids::add);
        return ids;
    }

    private static Moderator group(ResultSet row, int number) throws SQLException {
        String externalId = Objects.requireNonNullElse(row.getString("external_id"), "");
        return new Moderator(new Subject(true, row.getLong("id")), row.getString("name"), externalId, null);
    }

    private static Moderator person(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Moderator(
                new Subject(false, row.getLong("id")),
                row.getString("name"),
                null,
                role == null ? null : ChannelRole.valueOf(role));
    }
}
