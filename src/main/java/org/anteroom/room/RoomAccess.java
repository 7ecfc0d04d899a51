package org.anteroom.room;

import java.util.Map;
import org.anteroom.channel.MembershipTrust;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one way to a room: with the rights of whoever asks, in one statement. */
@Component
public class RoomAccess {

    private final AccessibleRooms rooms;
    private final JdbcClient jdbc;
    private final MembershipTrust trust;

    RoomAccess(AccessibleRooms rooms, JdbcClient jdbc, MembershipTrust trust) {
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.trust = trust;
    }

    /**
     * @throws DomainError 404 for whoever may not see the room and for a deleted one, 403 for whoever may see it but lacks
     *     the permission
     */
    public AccessibleRoom require(Visit visit, RoomId id, RoomPermission permission) {
        return require(visit.user(), id, permission);
    }

    /** As {@link #require(Visit, RoomId, RoomPermission)}, for work that goes on after the visit. */
    public AccessibleRoom require(UserId person, RoomId id, RoomPermission permission) {
        AccessibleRoom found = find(person, id);
        if (found.room().deletedAt() != null || !found.may(RoomPermission.SEE)) {
            throw notVisible(person, id);
        }
        found.require(permission);
        return found;
    }

    /** A room, be it deleted, for those who may delete it and bring it back. */
    public AccessibleRoom requireDeletable(Visit visit, RoomId id) {
        AccessibleRoom found = find(visit.user(), id);
        if (found.room().deletedAt() != null && !found.may(RoomPermission.DELETE)) {
            throw DomainError.notFound("deleted room " + id);
        }
        return found.room().deletedAt() == null ? require(visit, id, RoomPermission.DELETE) : found;
    }

    private AccessibleRoom find(UserId person, RoomId id) {
        return rooms.select(person, "where r.id = :room", Map.of("room", id.value())).stream()
                .findFirst()
                .orElseThrow(() -> DomainError.notFound("room " + id));
    }

    /** Members whose activity leads here learn that there is nothing to see yet; to others the room does not exist. */
    private DomainError notVisible(UserId person, RoomId id) {
        boolean expected = jdbc.sql("""
                select count(*) from resource_link l
                join membership m on m.channel_id = l.channel_id and m.user_id = :user and m.confirmed_at > :trusted
                where l.room_id = :room
                """)
                        .param("user", person.value())
                        .param("trusted", trust.since())
                        .param("room", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
        String code = expected ? "room-not-available" : "not-found";
        return new DomainError(DomainError.Kind.NOT_FOUND, code, "room " + id);
    }
}
