package org.anteroom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** A published room with people of every kind, in which a meeting is under way. */
public final class LiveLesson {

    public static final Map<String, List<String>> POLL = Map.of(
            "type", List.of("POLL"),
            "prompt", List.of("Tea or coffee?"),
            "options[0].label", List.of("Tea"),
            "options[1].label", List.of("Coffee"));

    private final Campus campus;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    public final ChannelId channel;
    public final Person ada;
    public final Person chloe;
    public final Person max;
    public final Person ben;
    public final Person sam;
    public final Person olga;
    public final RoomId room;

    public LiveLesson(Campus campus, MockMvcTester mvc, JdbcClient jdbc) {
        this.campus = campus;
        this.mvc = mvc;
        this.jdbc = jdbc;
        channel = campus.channel("Biology");
        ada = campus.manager("Ada", channel);
        chloe = campus.member("Chloe", channel);
        max = campus.member("Max", channel);
        ben = campus.member("Ben", channel);
        sam = campus.member("Sam", channel);
        olga = campus.observer("Olga", channel);
        room = campus.room(channel, ada)
                .named("Cells")
                .published()
                .withChatModeratedBy(chloe)
                .moderatedBy(max)
                .create();
        begin();
    }

    public void begin() {
        assertThat(post(ada, "/session", Map.of())).hasStatus(302);
    }

    public void end() {
        assertThat(mvc.delete().uri("/rooms/{id}/session", room).with(campus.as(ada)))
                .hasStatus(302);
    }

    /** @return the draft's number */
    public int draft(Map<String, List<String>> form) {
        assertThat(post(ada, "/interactions", form)).hasStatus(302);
        return jdbc.sql("select max(number) from interaction where room_id = :room")
                .param("room", room.value())
                .query(Integer.class)
                .single();
    }

    /** @return the number of what is open now */
    public int launched(Map<String, List<String>> form) {
        int number = draft(form);
        assertThat(post(chloe, "/interactions/" + number + "/opening", Map.of()))
                .hasStatus(302);
        return number;
    }

    public MvcTestResult close(int number) {
        return post(chloe, "/interactions/" + number + "/closure", Map.of());
    }

    public MvcTestResult share(int number) {
        return post(chloe, "/interactions/" + number + "/sharing", Map.of());
    }

    public MvcTestResult withhold(int number) {
        return mvc.delete()
                .uri("/rooms/{id}/interactions/{n}/sharing", room, number)
                .with(campus.as(chloe))
                .exchange();
    }

    /** @param field of the form, with its values */
    public MvcTestResult answer(Person person, int number, String field, String... values) {
        return post(person, "/interactions/" + number + "/answer", Map.of(field, List.of(values)));
    }

    public MvcTestResult post(Person person, String path, Map<String, List<String>> form) {
        return mvc.post()
                .uri("/rooms/" + room + path)
                .param("version", "0")
                .params(MultiValueMap.fromMultiValue(form))
                .with(campus.as(person))
                .exchange();
    }

    public MvcTestResult page(Person person) {
        return mvc.get()
                .uri("/rooms/{id}/live/interactions", room)
                .with(campus.as(person))
                .exchange();
    }

    public String state(int number) {
        return jdbc.sql("select state from interaction where room_id = :room and number = :number")
                .param("room", room.value())
                .param("number", number)
                .query(String.class)
                .single();
    }

    /** What all browsers or those of an audience were told: its type with its audience. */
    public List<String> told() {
        return jdbc.sql("""
                select type, audience from room_event where room_id = :room and topic = 'interaction' order by number
                """)
                .param("room", room.value())
                .query((row, index) -> row.getString("type") + " " + row.getString("audience"))
                .list();
    }

    /** What was told last, as JSON. */
    public String lastTold() {
        return jdbc.sql("""
                select payload from room_event where room_id = :room and topic = 'interaction' order by number desc limit 1
                """).param("room", room.value()).query(String.class).single();
    }
}
