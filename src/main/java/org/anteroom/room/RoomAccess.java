package org.anteroom.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.anteroom.channel.Channel;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.RoomId;
import org.anteroom.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one way to a room: with the rights of whoever asks, in one statement. */
@Component
public class RoomAccess {

    // A grant by name counts while the person is a member, be it from an old launch; other rights need a fresh one.
    private static final String ROOM_AND_STANDING = """
            select r.*, u.name as owner_name, m.role as channel_role,
              c.registration_id, c.title as channel_title, c.label as channel_label, c.collaboration_enabled,
              (select group_concat(g.role separator '\\n') from room_grant g
                 join membership gm on gm.channel_id = r.channel_id and gm.user_id = g.user_id
                 where g.room_id = r.id and g.user_id = :user
                   and (g.role = 'CO_EDITOR' or gm.confirmed_at > :trusted)) as grants
            from room r
            join channel c on c.id = r.channel_id
            join user_account u on u.id = r.owner_id
            left join membership m
              on m.channel_id = r.channel_id and m.user_id = :user and m.confirmed_at > :trusted
            where r.id = :room
            """;

    private final JdbcClient jdbc;
    private final MembershipTrust trust;

    RoomAccess(JdbcClient jdbc, MembershipTrust trust) {
        this.jdbc = jdbc;
        this.trust = trust;
    }

    /**
     * @throws DomainError 404 for whoever may not see the room and for a deleted one, 403 for whoever may see it but lacks
     *     the permission
     */
    public AccessibleRoom require(Visit visit, RoomId id, RoomPermission permission) {
        AccessibleRoom found = find(visit, id);
        if (found.room().deletedAt() != null || !found.may(RoomPermission.SEE)) {
            throw notVisible(visit, id);
        }
        found.require(permission);
        return found;
    }

    /** A deleted room, for those who may bring it back. */
    AccessibleRoom requireDeleted(Visit visit, RoomId id) {
        AccessibleRoom found = find(visit, id);
        if (found.room().deletedAt() == null || !found.may(RoomPermission.DELETE)) {
            throw DomainError.notFound("deleted room " + id);
        }
        return found;
    }

    private AccessibleRoom find(Visit visit, RoomId id) {
        return jdbc.sql(ROOM_AND_STANDING)
                .param("user", visit.user().value())
                .param("trusted", trust.since())
                .param("room", id.value())
                .query((row, number) -> accessible(row, visit))
                .optional()
                .orElseThrow(() -> DomainError.notFound("room " + id));
    }

    /** Members whose activity leads here learn that there is nothing to see yet; to others the room does not exist. */
    private DomainError notVisible(Visit visit, RoomId id) {
        boolean expected = jdbc.sql("""
                select count(*) from resource_link l
                join membership m on m.channel_id = l.channel_id and m.user_id = :user and m.confirmed_at > :trusted
                where l.room_id = :room
                """)
                        .param("user", visit.user().value())
                        .param("trusted", trust.since())
                        .param("room", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
        String code = expected ? "room-not-available" : "not-found";
        return new DomainError(DomainError.Kind.NOT_FOUND, code, "room " + id);
    }

    private static AccessibleRoom accessible(ResultSet row, Visit visit) throws SQLException {
        Room room = Rooms.room(row);
        Channel channel = new Channel(
                new ChannelId(row.getLong("channel_id")),
                new RegistrationId(row.getLong("registration_id")),
                row.getString("channel_title"),
                row.getString("channel_label"),
                row.getBoolean("collaboration_enabled"));
        String role = row.getString("channel_role");
        Standing standing = new Standing(
                room.owner().equals(visit.user()),
                room.published(),
                role == null ? null : ChannelRole.valueOf(role),
                grants(row.getString("grants")));
        return new AccessibleRoom(room, channel, row.getString("owner_name"), standing);
    }

    private static Set<RoomRole> grants(@Nullable String text) {
        Set<RoomRole> grants = EnumSet.noneOf(RoomRole.class);
        if (text != null) {
            text.lines().map(RoomRole::valueOf).forEach(grants::add);
        }
        return grants;
    }
}
