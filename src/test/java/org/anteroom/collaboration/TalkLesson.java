package org.anteroom.collaboration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A room with a meeting under way, and people of every kind in it. */
public final class TalkLesson {

    public final ChannelId channel;
    public final Person ada;
    public final Person colin;
    public final Person max;
    public final Person chloe;
    public final Person sam;
    public final Person tim;
    public final Person olga;
    public final Person eve;
    public final RoomId room;

    private final Campus campus;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    public TalkLesson(Campus campus, JdbcClient jdbc, MockMvcTester mvc) {
        this.campus = campus;
        this.jdbc = jdbc;
        this.mvc = mvc;
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
        colin = campus.member("Colin", channel);
        max = campus.member("Max", channel);
        chloe = campus.member("Chloe", channel);
        sam = campus.member("Sam", channel);
        tim = campus.member("Tim", channel);
        olga = campus.observer("Olga", channel);
        eve = campus.person("Eve");
        room = campus.room(channel, ada)
                .named("Cells")
                .published()
                .coEditedBy(colin)
                .moderatedBy(max)
                .withChatModeratedBy(chloe)
                .create();
        begin();
    }

    public void begin() {
        jdbc.sql("insert into room_session (room_id, opened_at, opened_by) values (:room, :now, :person)")
                .param("room", room.value())
                .param("person", ada.id().value())
                .param("now", now())
                .update();
        set("open_since = :now");
    }

    public void end() {
        jdbc.sql("update room_session set ended_at = :now where room_id = :room and ended_at is null")
                .param("room", room.value())
                .param("now", now())
                .update();
        set("open_since = null");
    }

    /** Changes columns of the room. */
    public void set(String assignment) {
        jdbc.sql("update room set " + assignment + " where id = :room")
                .param("room", room.value())
                .param("now", now())
                .update();
    }

    public void collaboration(boolean enabled) {
        jdbc.sql("update channel set collaboration_enabled = :enabled where id = :channel")
                .param("channel", channel.value())
                .param("enabled", enabled)
                .update();
    }

    public long session() {
        return jdbc.sql("select max(id) from room_session where room_id = :room")
                .param("room", room.value())
                .query(Long.class)
                .single();
    }

    /** @param path after that of the room */
    public MvcTestResult get(Person person, String path) {
        return call(HttpMethod.GET, person, path);
    }

    /** @param form names and values */
    public MvcTestResult call(HttpMethod method, Person person, String path, String... form) {
        var request = mvc.method(method).uri("/rooms/" + room + path).with(campus.as(person));
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    public MvcTestResult post(Person person, String path, String... form) {
        return call(HttpMethod.POST, person, path, form);
    }

    public MvcTestResult delete(Person person, String path) {
        return call(HttpMethod.DELETE, person, path);
    }

    public int told(String topic, String type) {
        return jdbc.sql("select count(*) from room_event where room_id = ? and topic = ? and type = ?")
                .params(room.value(), topic, type)
                .query(Integer.class)
                .single();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
