package org.anteroom.live;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A room of the campus with a meeting that its owner Ada has opened, and what browsers ask of it. */
public final class LiveRoom {

    private final Campus campus;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final ChannelId channel;
    private final Person ada;
    private final RoomId room;

    public LiveRoom(Campus campus, MockMvcTester mvc, JdbcClient jdbc) {
        this.campus = campus;
        this.mvc = mvc;
        this.jdbc = jdbc;
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
        room = campus.room(channel, ada).named("Cells").published().create();
        call(HttpMethod.GET, "/live", ada, Map.of());
    }

    public RoomId room() {
        return room;
    }

    public ChannelId channel() {
        return channel;
    }

    public Person ada() {
        return ada;
    }

    public Person member(String name) {
        return campus.member(name, channel);
    }

    public Person observer(String name) {
        return campus.observer(name, channel);
    }

    public void setMode(String mode) {
        jdbc.sql("update room set mode = :mode where id = :room")
                .param("mode", mode)
                .param("room", room.value())
                .update();
    }

    /** By a tab that is named after the person. */
    public MvcTestResult enter(Person person, String place) {
        return enter(person, place, tab(person));
    }

    public MvcTestResult enter(Person person, String place, String tab) {
        return post("/presence", person, Map.of("tab", tab, "place", place));
    }

    public String sign(Person person, String tab) {
        return body(post("/presence/signs", person, Map.of("tab", tab)));
    }

    public static String tab(Person person) {
        return "tab-of-" + person.name();
    }

    public MvcTestResult get(String path, Person person) {
        return call(HttpMethod.GET, path, person, Map.of());
    }

    public MvcTestResult post(String path, Person person) {
        return post(path, person, Map.of());
    }

    public MvcTestResult post(String path, Person person, Map<String, String> form) {
        return call(HttpMethod.POST, path, person, form);
    }

    public MvcTestResult delete(String path, Person person) {
        return call(HttpMethod.DELETE, path, person, Map.of());
    }

    /** Where the person is, as the row says it; empty if the person has left. */
    public String place(Person person) {
        return jdbc.sql("""
                select p.place from room_participant p join room_session s on s.id = p.session_id
                where s.room_id = :room and p.user_id = :person and p.left_at is null
                """)
                .param("room", room.value())
                .param("person", person.id().value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** As if the person had given no sign for so long. */
    public void unseenFor(Person person, int seconds) {
        jdbc.sql("""
                update room_participant set seen_at = timestampadd(second, :seconds, seen_at)
                where user_id = :person
                """)
                .param("seconds", -seconds)
                .param("person", person.id().value())
                .update();
    }

    public int told(String topic, String type) {
        return jdbc.sql("select count(*) from room_event where room_id = :room and topic = :topic and type = :type")
                .param("room", room.value())
                .param("topic", topic)
                .param("type", type)
                .query(Integer.class)
                .single();
    }

    public static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult call(HttpMethod method, String path, Person person, Map<String, String> form) {
        var request = mvc.method(method).uri("/rooms/{id}" + path, room).with(campus.as(person));
        form.forEach(request::param);
        return request.exchange();
    }
}
