package org.anteroom.room.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.EditorRoutes;
import org.anteroom.EditorRoutes.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AnteroomTest
class StoryboardRightsTests {

    private static final Route ADD = new Route(HttpMethod.POST, "", 302);

    private EditorRoutes storyboard;

    @BeforeEach
    void prepare(@Autowired Campus campus, @Autowired MockMvcTester mvc) {
        Map<String, String> form = Map.of("kind", "TEXT", "title", "Welcome", "before", "2", "version", "1");
        storyboard = new EditorRoutes(campus, mvc, "storyboard", form);
        storyboard.call(ADD);
        storyboard.call(ADD);
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
        storyboard.assertOpenToEditorsAlone(route);
    }

    @Test
    void everyKindOfEditorMayAdd() {
        storyboard.assertOpenToEveryEditor(ADD);
    }

    @Test
    void itemThatDoesNotExistIsNotFound() {
        assertThat(storyboard.call(new Route(HttpMethod.GET, "/99", 404))).hasStatus(404);
        assertThat(storyboard.call(new Route(HttpMethod.DELETE, "/99", 404))).hasStatus(404);
    }
}
