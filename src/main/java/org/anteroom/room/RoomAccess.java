package org.anteroom.room;

import java.util.List;
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

    private static final String BY_ID = "where r.id = :room";

    private final AccessibleRooms rooms;
    private final OrphanedActivities orphans;
    private final JdbcClient jdbc;
    private final MembershipTrust trust;

    RoomAccess(AccessibleRooms rooms, OrphanedActivities orphans, JdbcClient jdbc, MembershipTrust trust) {
        this.rooms = rooms;
        this.orphans = orphans;
        this.jdbc = jdbc;
        this.trust = trust;
    }

    /**
     * @throws DomainError 404 for whoever may not see the room and for a deleted one, 403 for whoever may see it but lacks
     *     the permission
     */
    public AccessibleRoom require(Visit visit, RoomId id, RoomPermission permission) {
        return required(find(visit, id), visit.user(), permission);
    }

    /** As {@link #require(Visit, RoomId, RoomPermission)}, for work that goes on after the visit. */
    public AccessibleRoom require(UserId person, RoomId id, RoomPermission permission) {
        return required(first(rooms.select(person, BY_ID, Map.of("room", id.value())), id), person, permission);
    }

    /** A room, be it deleted, for those who may delete it and bring it back. */
    public AccessibleRoom requireDeletable(Visit visit, RoomId id) {
        AccessibleRoom found = find(visit, id);
        if (found.room().deletedAt() != null && !found.may(RoomPermission.DELETE)) {
            throw notVisible(found, visit.user());
        }
        return found.room().deletedAt() == null ? required(found, visit.user(), RoomPermission.DELETE) : found;
    }

    /** As {@link #requireDeletable}, and a deleted room for those who may give its activities another. */
    public AccessibleRoom requireDeletion(Visit visit, RoomId id) {
        AccessibleRoom found = find(visit, id);
        boolean replaceable =
                found.room().deletedAt() != null && !orphans.of(visit, id).isEmpty();
        return replaceable ? found : requireDeletable(visit, id);
    }

    /** A room to see; or a deleted one that an activity led to, for those who can help that. */
    public AccessibleRoom requireEvenDeleted(Visit visit, RoomId id) {
        AccessibleRoom found = find(visit, id);
        boolean helpable = found.room().deletedAt() != null
                && isExpected(id, visit.user())
                && (found.may(RoomPermission.DELETE) || !orphans.of(visit, id).isEmpty());
        return helpable ? found : required(found, visit.user(), RoomPermission.SEE);
    }

    private AccessibleRoom find(Visit visit, RoomId id) {
        return first(rooms.select(visit, BY_ID, Map.of("room", id.value())), id);
    }

    private static AccessibleRoom first(List<AccessibleRoom> found, RoomId id) {
        return found.stream().findFirst().orElseThrow(() -> DomainError.notFound("room " + id));
    }

    private AccessibleRoom required(AccessibleRoom found, UserId person, RoomPermission permission) {
        if (found.room().deletedAt() != null || !found.may(RoomPermission.SEE)) {
            throw notVisible(found, person);
        }
        found.require(permission);
        return found;
    }

    /** Members whose activity leads here learn why there is nothing to see; to others the room does not exist. */
    private DomainError notVisible(AccessibleRoom found, UserId person) {
        RoomId id = found.room().id();
        String code = isExpected(id, person) ? whyNot(found) : "not-found";
        return new DomainError(DomainError.Kind.NOT_FOUND, code, "room " + id);
    }

    private static String whyNot(AccessibleRoom found) {
        if (found.room().deletedAt() != null) {
            return found.may(RoomPermission.DELETE) ? "room-deleted-mine" : "room-deleted";
        }
        return found.isLimitedToStudents() ? "room-not-available-to-students" : "room-not-available";
    }

    private boolean isExpected(RoomId id, UserId person) {
        return jdbc.sql("""
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
    }
}
