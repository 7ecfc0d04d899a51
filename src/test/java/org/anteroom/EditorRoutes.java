package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What only editors of a published room may ask for, and people of every kind who ask. */
public final class EditorRoutes {

    /** @param path after that of the tab */
    public record Route(HttpMethod method, String path, int success) {}

    private final Campus campus;
    private final MockMvcTester mvc;
    private final String tab;
    private final Map<String, String> form;
    private final Person ada;
    private final RoomId room;
    private final List<Person> outsiders;
    private final List<Person> mayNot;
    private final List<Person> editors;

    /** @param form fields that suit all routes of the tab */
    public EditorRoutes(Campus campus, MockMvcTester mvc, String tab, Map<String, String> form) {
        this.campus = campus;
        this.mvc = mvc;
        this.tab = tab;
        this.form = form;
        ChannelId biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        Person chloe = campus.member("Chloe", biology);
        Person max = campus.member("Max", biology);
        Person colin = campus.member("Colin", biology);
        room = campus.room(biology, ada)
                .published()
                .coEditedBy(colin)
                .withChatModeratedBy(chloe)
                .moderatedBy(max)
                .create();
        outsiders = List.of(campus.person("Eve"), campus.manager("Mallory", campus.channel("Chemistry")));
        mayNot = List.of(chloe, max, campus.member("Sam", biology), campus.observer("Olga", biology));
        editors = List.of(ada, colin, campus.contributor("Tara", biology));
    }

    /** Another room of the owner, with nothing in it. */
    public RoomId otherRoom() {
        return campus.room(campus.channel("Physics"), ada).create();
    }

    public MvcTestResult call(Route route) {
        return call(room, route, ada);
    }

    public MvcTestResult call(RoomId room, Route route) {
        return call(room, route, ada);
    }

    /** Outsiders find nothing, members may not, the owner may. */
    public void assertOpenToEditorsAlone(Route route) {
        for (Person outsider : outsiders) {
            assertThat(call(room, route, outsider)).as(outsider.name()).hasStatus(404);
        }
        for (Person member : mayNot) {
            assertThat(call(room, route, member)).as(member.name()).hasStatus(403);
        }
        assertThat(call(route)).hasStatus(route.success());
    }

    public void assertOpenToEveryEditor(Route route) {
        for (Person editor : editors) {
            assertThat(call(room, route, editor)).as(editor.name()).hasStatus(route.success());
        }
    }

    private MvcTestResult call(RoomId room, Route route, Person person) {
        var request = mvc.method(route.method())
                .uri("/rooms/{id}/" + tab + route.path(), room)
                .with(campus.as(person));
        form.forEach(request::param);
        return request.exchange();
    }
}
