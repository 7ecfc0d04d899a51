package org.anteroom.cloning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anteroom.NewRoom;
import org.anteroom.Person;
import org.anteroom.room.RoomMetadata;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.Html;
import org.anteroom.shared.RoomId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of cloning say often. */
@TestComponent
record Cloning(CloneJobs jobs, JdbcClient jdbc) {

    static NewClone into(ChannelId channel, String name) {
        return new NewClone(UUID.randomUUID(), channel, new RoomMetadata(name, Html.EMPTY, List.of("one", "two")));
    }

    /** A published room that holds everything. */
    RoomId fullRoom(NewRoom described) {
        RoomId room = described
                .named("Cells")
                .described("<p>Old</p>")
                .tagged("a", "b")
                .published()
                .create();
        FilledRoom.fill(jdbc, room);
        return room;
    }

    /** A job that no task works on. */
    CloneJobId job(Person person, RoomId source, ChannelId channel) {
        return jobs.add(person.id(), source, into(channel, "Copy"));
    }

    CloneJob find(Person person, CloneJobId id) {
        return jobs.find(person.id(), id).orElseThrow();
    }

    int copies(RoomId source) {
        return jdbc.sql("select count(*) from room where parent_id = :source")
                .param("source", source.value())
                .query(Integer.class)
                .single();
    }

    List<Map<String, Object>> rows(String table, RoomId room, String order) {
        return jdbc.sql("select * from " + table + " where room_id = :room order by " + order)
                .param("room", room.value())
                .query()
                .listOfRows();
    }

    Map<String, Object> room(RoomId id) {
        return jdbc.sql("select * from room where id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }

    /** Each as "kind subject path". */
    List<String> notifications(Person person) {
        return jdbc.sql(
                        "select concat(kind, ' ', subject, ' ', path) from notification where user_id = :user order by id")
                .param("user", person.id().value())
                .query(String.class)
                .list();
    }
}
