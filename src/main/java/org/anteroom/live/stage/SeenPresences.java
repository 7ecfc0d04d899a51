package org.anteroom.live.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anteroom.shared.Batches;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signs that people in meetings give, many of them by one statement. */
@Repository
class SeenPresences {

    private static final int AT_ONCE = 128;

    /** What a tab learns in return. */
    enum State {
        HERE,
        WAITING,
        /** The person is there by another tab. */
        ELSEWHERE,
        REMOVED,
        /** Given up meanwhile: the tab can come again. */
        GONE
    }

    record Sign(RoomId room, UserId person, String tab) {}

    private record Key(long room, long person) {}

    private record Found(long session, String tab, String place, boolean present, boolean removed) {

        State state(Sign sign) {
            if (removed) {
                return State.REMOVED;
            }
            if (!present) {
                return State.GONE;
            }
            if (!tab.equals(sign.tab())) {
                return State.ELSEWHERE;
            }
            return place.equals(Place.WAITING.name()) ? State.WAITING : State.HERE;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Batches<Sign, State> signs = new Batches<>(AT_ONCE, this::write);

    SeenPresences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    State sign(Sign sign) {
        return signs.add(sign);
    }

    Optional<Instant> lastSign(Presence it) {
        return jdbc.sql("select seen_at from room_participant where session_id = :session and user_id = :person")
                .param("session", it.meeting().session())
                .param("person", it.person().value())
                .query((row, number) -> row.getObject("seen_at", Instant.class))
                .optional();
    }

    private List<State> write(List<Sign> all) {
        Map<Key, Found> found = find(all);
        List<State> states = new ArrayList<>();
        List<Object[]> seen = new ArrayList<>();
        for (Sign sign : all) {
            Found it = found.get(new Key(sign.room().value(), sign.person().value()));
            State state = it == null ? State.GONE : it.state(sign);
            states.add(state);
            if (it != null && (state == State.HERE || state == State.WAITING)) {
                seen.add(new Object[] {it.session(), sign.person().value()});
            }
        }
        if (!seen.isEmpty()) {
            jdbc.sql("""
                    update room_participant set seen_at = :now where left_at is null and (session_id, user_id) in (:seen)
                    """)
                    .param("now", clock.instant())
                    .param("seen", Batches.padded(seen))
                    .update();
        }
        return states;
    }

    private Map<Key, Found> find(List<Sign> all) {
        Map<Key, Found> found = new HashMap<>();
        jdbc.sql("""
                select s.room_id, p.* from room_session s join room_participant p on p.session_id = s.id
                where s.ended_at is null and (s.room_id, p.user_id) in (:keys)
                """)
                .param(
                        "keys",
                        Batches.padded(all.stream()
                                .map(it -> new Object[] {
                                    it.room().value(), it.person().value()
                                })
                                .toList()))
                .query(row -> {
                    found.put(new Key(row.getLong("room_id"), row.getLong("user_id")), found(row));
                });
        return found;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("session_id"),
                row.getString("tab"),
                row.getString("place"),
                row.getObject("left_at") == null,
                row.getObject("removed_at") != null);
    }
}
