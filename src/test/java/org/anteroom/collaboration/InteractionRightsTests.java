package org.anteroom.collaboration;

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
class InteractionRightsTests {

    record Route(HttpMethod method, String path, int success) {}

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    private RoomId room;
    private Person ada;
    private List<Person> mayNot;
    private List<Person> editors;
    private List<Person> outsiders;

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
    }

    static Stream<Route> routes() {
        return Stream.of(
                new Route(HttpMethod.GET, "", 200),
                new Route(HttpMethod.GET, "/new", 200),
                new Route(HttpMethod.POST, "", 302),
                new Route(HttpMethod.POST, "/option-rows", 200),
                new Route(HttpMethod.GET, "/1", 200),
                new Route(HttpMethod.POST, "/1", 302),
                new Route(HttpMethod.POST, "/1/duplicates", 302),
                new Route(HttpMethod.POST, "/1/deletion", 302),
                new Route(HttpMethod.DELETE, "/2/deletion", 302));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void routeIsOpenToEditorsAlone(Route route) {
        for (Person outsider : outsiders) {
            prepare();
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
            assertThat(call(new Route(HttpMethod.POST, "", 302), editor))
                    .as(editor.name())
                    .hasStatus(302);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void interactionOfAnotherRoomIsNotFound(Route route) {
        RoomId other = campus.room(campus.channel("Physics"), ada).create();
        int expected = route.path().matches(".*\\d.*") ? 404 : route.success();

        prepare();
        assertThat(call(other, route, ada)).hasStatus(expected);
    }

    /** Number 1 is a draft, number 2 deleted. */
    private void prepare() {
        call(new Route(HttpMethod.POST, "", 302), ada);
        call(new Route(HttpMethod.POST, "", 302), ada);
        call(new Route(HttpMethod.POST, "/2/deletion", 302), ada);
    }

    private MvcTestResult call(Route route, Person person) {
        return call(room, route, person);
    }

    private MvcTestResult call(RoomId room, Route route, Person person) {
        return mvc.method(route.method())
                .uri("/rooms/{id}/interactions" + route.path(), room)
                .with(campus.as(person))
                .param("type", "OPEN_ENDED")
                .param("prompt", "Why?")
                .param("version", "1")
                .exchange();
    }
}
