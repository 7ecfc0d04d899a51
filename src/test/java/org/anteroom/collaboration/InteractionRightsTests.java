package org.anteroom.collaboration;

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
class InteractionRightsTests {

    private static final Route ADD = new Route(HttpMethod.POST, "", 302);

    private EditorRoutes interactions;

    /** Number 1 is a draft, number 2 deleted. */
    @BeforeEach
    void prepare(@Autowired Campus campus, @Autowired MockMvcTester mvc) {
        Map<String, String> form = Map.of("type", "OPEN_ENDED", "prompt", "Why?", "version", "1");
        interactions = new EditorRoutes(campus, mvc, "interactions", form);
        interactions.call(ADD);
        interactions.call(ADD);
        interactions.call(new Route(HttpMethod.POST, "/2/deletion", 302));
    }

    static Stream<Route> routes() {
        return Stream.of(
                new Route(HttpMethod.GET, "", 200),
                new Route(HttpMethod.GET, "/new", 200),
                ADD,
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
        interactions.assertOpenToEditorsAlone(route);
    }

    @Test
    void everyKindOfEditorMayAdd() {
        interactions.assertOpenToEveryEditor(ADD);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void interactionOfAnotherRoomIsNotFound(Route route) {
        int expected = route.path().matches(".*\\d.*") ? 404 : route.success();
        assertThat(interactions.call(interactions.otherRoom(), route)).hasStatus(expected);
    }
}
