package org.anteroom.collaboration.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interactions whose time has come. */
@Repository
class DueInteractions {

    /** A meeting that begins late finds what was due since then; what was due before waits for a moderator. */
    static final Duration STILL_EXPECTED = Duration.ofHours(1);

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    DueInteractions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(RoomId room, int number) {}

    List<Due> toClose(Instant now) {
        return jdbc.sql("select room_id, number from interaction where closes_at <= :now order by closes_at limit "
                        + MOST)
                .param("now", now)
                .query((row, index) -> new Due(new RoomId(row.getLong("room_id")), row.getInt("number")))
                .list();
    }

    List<Due> toOpen(Instant now) {
        return jdbc.sql("""
                select i.room_id, i.number from interaction i
                join room r on r.id = i.room_id
                join channel c on c.id = r.channel_id
                where i.scheduled_at > :since and i.scheduled_at <= :now and i.state = 'SCHEDULED'
                  and r.open_since is not null and r.deleted_at is null and c.collaboration_enabled
                order by i.scheduled_at limit\s""" + MOST)
                .param("since", now.minus(STILL_EXPECTED))
                .param("now", now)
                .query((row, index) -> new Due(new RoomId(row.getLong("room_id")), row.getInt("number")))
                .list();
    }

    List<Integer> live(RoomId room) {
        return jdbc.sql("select number from interaction where room_id = :room and state = 'LIVE' order by number")
                .param("room", room.value())
                .query(Integer.class)
                .list();
    }
}
