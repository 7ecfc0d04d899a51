package org.anteroom.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.shared.Batches;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.anteroom.web.stream.ServerSentEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The log of what happens in rooms. Each room numbers its events without gaps, in the order of the commits. */
@Repository
public class RoomEvents {

    static final int LONGEST = 16_000;

    private static final String RIGHTS = "rights";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomEvents(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Belongs to the caller's transaction, of which it should be the last step: whoever appends to the same room waits until its
     * end.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(RoomId room, RoomEvent event) {
        String data = json.writeValueAsString(event.data());
        if (data.length() > LONGEST) {
            throw new IllegalArgumentException(event.topic() + " is too long: " + data.length());
        }
        count(room);
        jdbc.sql("""
                insert into room_event (room_id, number, topic, type, audience, person_id, payload, created_at)
                values (:room, (select last_number from room_stream where room_id = :room), :topic, :type, :audience, :person,
                  :data, :now)
                """)
                .param("room", room.value())
                .param("topic", event.topic())
                .param("type", event.type())
                .param("audience", event.audience())
                .param("person", event.person() == null ? null : event.person().value())
                .param("data", data)
                .param("now", clock.instant())
                .update();
        events.publishEvent(new RoomEventAppended(room));
    }

    /** Has all nodes ask anew who may hear what, before they tell what comes after. In the caller's transaction, as the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rightsChanged(RoomId room) {
        append(room, RoomEvent.to(RoomEvent.NOBODY, RIGHTS, "changed", Map.of()));
    }

    /**
     * Takes the data out of what was told of something that is gone: whoever comes again hears that there was something, but not
     * what. In the caller's transaction.
     *
     * @param beginning of the data's JSON
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(RoomId room, String topic, String beginning) {
        jdbc.sql("""
                update room_event set payload = '{}' where room_id = :room and topic = :topic
                  and left(payload, char_length(:beginning)) = :beginning
                """)
                .param("room", room.value())
                .param("topic", topic)
                .param("beginning", beginning)
                .update();
    }

    /**
     * The number of the last event. A page that asks for it before it reads anything else, and names it to
     * {@code room-events.js}, misses nothing.
     */
    public long position(RoomId room) {
        return positions(List.of(room)).getOrDefault(room, 0L);
    }

    /** Rooms without events are missing. */
    Map<RoomId, Long> positions(Collection<RoomId> rooms) {
        Map<RoomId, Long> positions = new HashMap<>();
        jdbc.sql("select room_id, last_number from room_stream where room_id in (:rooms)")
                .param("rooms", Batches.padded(rooms.stream().map(RoomId::value).toList()))
                .query(row -> {
                    positions.put(new RoomId(row.getLong("room_id")), row.getLong("last_number"));
                });
        return positions;
    }

    /** The events after that number, in their order. */
    List<LoggedEvent> after(RoomId room, long number, int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select number, topic, type, audience, person_id, payload from room_event
                where room_id = :room and number > :number order by number limit :most
                """)
                .param("room", room.value())
                .param("number", number)
                .param("most", most)
                .query((row, index) -> logged(row, now))
                .list();
    }

    /** @return how many went; as many as {@code most} means that there may be more */
    int purge(Instant before, int most) {
        return jdbc.sql("delete from room_event where created_at < :before limit " + most)
                .param("before", before)
                .update();
    }

    private void count(RoomId room) {
        int counted = jdbc.sql("update room_stream set last_number = last_number + 1 where room_id = :room")
                .param("room", room.value())
                .update();
        if (counted == 0) {
            // The room's row first, as those who change the room do: else two could wait for each other.
            jdbc.sql("select id from room where id = :room for update")
                    .param("room", room.value())
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                    insert into room_stream (room_id, last_number) values (:room, 1)
                    on duplicate key update last_number = last_number + 1
                    """).param("room", room.value()).update();
        }
    }

    private static LoggedEvent logged(ResultSet row, Instant now) throws SQLException {
        long number = row.getLong("number");
        String topic = row.getString("topic");
        Long person = row.getObject("person_id", Long.class);
        String data = "{\"type\":\"" + row.getString("type") + "\",\"data\":" + row.getString("payload") + "}";
        return new LoggedEvent(
                number,
                row.getString("audience"),
                person == null ? null : new UserId(person),
                topic.equals(RIGHTS),
                new ServerSentEvent(number, topic, data).bytes(),
                now);
    }
}
