package org.anteroom.room.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each route: outsiders find nothing, members may not, editors may. */
@AnteroomTest
class StoryboardRightsTests {

    private static final Route ADD = new Route(HttpMethod.POST, "", 302);

    record Route(HttpMethod method, String path, int success) {}

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    private RoomId room;
    private Person ada;
    private List<Person> outsiders;
    private List<Person> mayNot;
    private List<Person> editors;

    @BeforeEach
    void people() {
        var biology = campus.channel("Biology");
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
        mayNot = List.of(chloe, max, campus.member("Sam", biology), campus.observer("Olga", biology));
        editors = List.of(ada, colin, campus.contributor("Tara", biology));
        outsiders = List.of(campus.person("Eve"), campus.manager("Mallory", campus.channel("Chemistry")));
        call(ADD, ada);
        call(ADD, ada);
    }

    static Stream<Route> routes() {
        return Stream.of(
                new Route(HttpMethod.GET, "", 200),
                new Route(HttpMethod.GET, "/new", 200),
                ADD,
                new Route(HttpMethod.GET, "/1", 200),
                new Route(HttpMethod.POST, "/1", 302),
                new Route(HttpMethod.POST, "/1/position", 302),
                new Route(HttpMethod.DELETE, "/1", 302));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void routeIsOpenToEditorsAlone(Route route) {
        for (Person outsider : outsiders) {
            assertThat(call(route, outsider)).as(outsider.name()).hasStatus(404);
        }
        for (Person member : mayNot) {
            assertThat(call(route, member)).as(member.name()).hasStatus(403);
        }
        assertThat(call(route, ada)).hasStatus(route.success());
    }

    @Test
    void everyKindOfEditorMayAdd() {
        for (Person editor : editors) {
            assertThat(call(ADD, editor)).as(editor.name()).hasStatus(302);
        }
    }

    @Test
    void itemThatDoesNotExistIsNotFound() {
        assertThat(call(new Route(HttpMethod.GET, "/99", 404), ada)).hasStatus(404);
        assertThat(call(new Route(HttpMethod.DELETE, "/99", 404), ada)).hasStatus(404);
    }

    private MvcTestResult call(Route route, Person person) {
        return mvc.method(route.method())
                .uri("/rooms/{id}/storyboard" + route.path(), room)
                .with(campus.as(person))
                .param("kind", "TEXT")
                .param("title", "Welcome")
                .param("before", "2")
                .param("version", "1")
                .exchange();
    }
}
