package org.anteroom.cloning.rollover;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.channel.content.CourseCopy;
import org.anteroom.cloning.CourseClones;
import org.anteroom.cloning.rollover.CopyableRoom.State;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.room.AccessibleRooms;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rooms of the original course as the person who decides may see them. */
@Repository
class CopyableRooms {

    /** More than any course has; a bound for one action. */
    private static final int MOST = 1_000;

    private final AccessibleRooms rooms;
    private final CourseClones clones;
    private final JdbcClient jdbc;

    CopyableRooms(AccessibleRooms rooms, CourseClones clones, JdbcClient jdbc) {
        this.rooms = rooms;
        this.clones = clones;
        this.jdbc = jdbc;
    }

    List<CopyableRoom> of(UserId person, CourseCopy copy) {
        Map<RoomId, RoomId> taken = taken(copy.id());
        Map<RoomId, String> unfinished = clones.unfinished(copy.id());
        return rooms
                .select(
                        person,
                        "where r.channel_id = :source and " + AccessibleRooms.LISTED + " order by r.id limit " + MOST,
                        Map.of("source", copy.source().value()))
                .stream()
                .map(room -> copyable(
                        room,
                        taken.get(room.room().id()),
                        unfinished.get(room.room().id())))
                .toList();
    }

    /** How many rooms of the original course the person may not even see. */
    int hidden(CourseCopy copy, int seen) {
        int all = jdbc.sql("""
                select count(*) from room r join channel c on c.id = r.channel_id
                where r.channel_id = :source and r.deleted_at is null and (c.room_id is null or c.room_id <> r.id)
                """)
                .param("source", copy.source().value())
                .query(Integer.class)
                .single();
        return Math.max(0, all - seen);
    }

    /** How many of the rooms that came of it nobody but their owners sees. */
    int unpublished(CourseCopy copy) {
        return jdbc.sql("""
                        select count(*) from course_copy_room k join room r on r.id = k.room_id
                        where k.copy_id = :copy and r.published = false and r.deleted_at is null
                        """).param("copy", copy.id()).query(Integer.class).single();
    }

    String title(CourseCopy copy) {
        return jdbc.sql("select title from channel where id = :source")
                .param("source", copy.source().value())
                .query(String.class)
                .single();
    }

    private Map<RoomId, RoomId> taken(long copy) {
        Map<RoomId, RoomId> taken = new HashMap<>();
        jdbc.sql("select source_room_id, room_id from course_copy_room where copy_id = :copy and room_id is not null")
                .param("copy", copy)
                .query((ResultSet row) -> {
                    taken.put(new RoomId(row.getLong("source_room_id")), new RoomId(row.getLong("room_id")));
                });
        return taken;
    }

    private static CopyableRoom copyable(AccessibleRoom found, @Nullable RoomId standIn, @Nullable String unfinished) {
        String problem = standIn == null ? unfinished == null ? refusal(found) : unfinished : null;
        State state = State.OPEN;
        if (standIn != null) {
            state = State.TAKEN;
        } else if (unfinished != null) {
            state = unfinished.isEmpty() ? State.PENDING : State.FAILED;
        } else if (problem != null) {
            state = State.REFUSED;
        }
        boolean shareable = found.may(RoomPermission.PUBLISH);
        return new CopyableRoom(found.room(), found.ownerName(), state, standIn, problem, shareable);
    }

    private static @Nullable String refusal(AccessibleRoom room) {
        if (!room.may(RoomPermission.CLONE)) {
            return "source-denied";
        }
        return room.channel().collaborationEnabled() ? null : "collaboration-off";
    }
}
