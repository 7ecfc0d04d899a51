package org.anteroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anteroom.RouteWalk.Asker;
import org.anteroom.RouteWalk.Place;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route as everyone: a new one fails here until it says who may take it. */
@AnteroomTest
class RouteWalkTests {

    /** What a route asks for: a permission in the room, a right in the channel, or to be the one whom it belongs to. */
    private static final String RULES = """
            * /error OPEN
            GET /.well-known/jwks.json OPEN
            GET /lti/login OPEN
            POST /lti/login OPEN
            GET /lti/login/{registration} OPEN
            POST /lti/login/{registration} OPEN
            GET /lti/launch OPEN
            POST /lti/launch OPEN
            POST /visits OPEN
            GET /lti/register OPEN
            POST /lti/register OPEN
            GET /lti/config/canvas.json OPEN
            GET /rooms SIGNED_IN
            GET /rooms/deleted SIGNED_IN
            GET /channels SIGNED_IN
            GET /covers/{name} OPEN
            GET /channels/{id} IN_CHANNEL
            GET /channels/{id}/manage MANAGE
            GET /channels/{id}/manage/media MANAGE
            GET /channels/{id}/media/mine ADD_ROOMS
            POST /channels/{id}/media/files ADD_ROOMS
            GET /channels/{channel}/media/deleted ADD_ROOMS
            GET /channels/{channel}/media/{item} IN_CHANNEL
            GET /channels/{channel}/media/{item}/content IN_CHANNEL
            GET /channels/{channel}/media/{item}/edit KEEP_MEDIA
            POST /channels/{channel}/media/{item}/edit KEEP_MEDIA
            POST /channels/{channel}/media/{item}/visibility KEEP_MEDIA
            DELETE /channels/{channel}/media/{item}/visibility KEEP_MEDIA
            GET /channels/{channel}/media/{item}/deletion KEEP_MEDIA
            POST /channels/{channel}/media/{item}/deletion KEEP_MEDIA
            DELETE /channels/{channel}/media/{item}/deletion KEEP_MEDIA
            POST /channels/{channel}/media/{item}/position MANAGE
            GET /channels/{channel}/activities/{activity} IN_CHANNEL
            POST /channels/{channel}/activities/{activity}/room MANAGE
            POST /channels/{channel}/activities/{activity}/clone ADD_ROOMS
            GET /channels/{channel}/copies/{copy} MANAGE
            POST /channels/{channel}/copies/{copy}/decision MANAGE
            POST /channels/{channel}/copies/{copy}/attempts MANAGE
            POST /channels/{channel}/copies/{copy}/publication MANAGE
            GET /selections/{id} OWN
            POST /selections/{id} OWN
            POST /selections/{id}/search OWN
            DELETE /selections/{id} OWN
            POST /channels/{id}/collaboration MANAGE
            DELETE /channels/{id}/collaboration MANAGE
            GET /channels/{id}/manage/meeting-room MANAGE
            POST /channels/{id}/manage/meeting-room MANAGE
            POST /channels/{id}/manage/meeting-room/choice MANAGE
            POST /channels/{id}/manage/meeting-room/activation MANAGE
            DELETE /channels/{id}/manage/meeting-room/activation MANAGE
            GET /channels/{id}/manage/members MANAGE
            GET /channels/{id}/manage/members/{user} MANAGE
            POST /channels/{id}/manage/members/{user}/role MANAGE
            DELETE /channels/{id}/manage/members/{user} MANAGE
            GET /channels/{id}/manage/visibility MANAGE
            POST /channels/{id}/manage/visibility MANAGE
            POST /channels/{id}/manage/visibility/invitations MANAGE
            DELETE /channels/{id}/manage/visibility/invitations/{number} MANAGE
            GET /entrance OPEN
            POST /entrance SIGNED_IN
            GET /guests OPEN
            POST /guests OPEN
            GET /channels/{id}/manage/groups MANAGE
            POST /channels/{id}/manage/groups MANAGE
            GET /channels/{id}/manage/groups/{group} MANAGE
            POST /channels/{id}/manage/groups/{group} MANAGE
            DELETE /channels/{id}/manage/groups/{group} MANAGE
            GET /channels/{id}/manage/groups/{group}/deletion MANAGE
            POST /channels/{id}/manage/groups/{group}/members MANAGE
            DELETE /channels/{id}/manage/groups/{group}/members/{user} MANAGE
            GET /channels/{id}/manage/activity MANAGE
            GET /channels/{channel}/rooms/new ADD_ROOMS
            POST /channels/{channel}/rooms/new ADD_ROOMS
            GET /rooms/{id} SEE
            GET /rooms/{id}/events SEE
            POST /rooms/{id}/entrance SEE
            GET /rooms/{id}/live SEE
            GET /rooms/{id}/live/state SEE
            GET /rooms/{id}/people-here SEE
            POST /rooms/{id}/presence SEE
            POST /rooms/{id}/presence/signs SEE
            POST /rooms/{id}/presence/departures SEE
            POST /rooms/{id}/presence/stage TAKE_PART
            DELETE /rooms/{id}/presence/stage TAKE_PART
            POST /rooms/{id}/presence/hand TAKE_PART
            DELETE /rooms/{id}/presence/hand TAKE_PART
            POST /rooms/{id}/presence/sending TAKE_PART
            POST /rooms/{id}/signals SEE
            POST /rooms/{id}/lock HOLD_SESSION
            DELETE /rooms/{id}/lock HOLD_SESSION
            POST /rooms/{id}/admissions HOLD_SESSION
            POST /rooms/{id}/people-here/{user}/admission HOLD_SESSION
            DELETE /rooms/{id}/people-here/{user}/admission HOLD_SESSION
            POST /rooms/{id}/people-here/{user}/stage HOLD_SESSION
            DELETE /rooms/{id}/people-here/{user}/stage HOLD_SESSION
            DELETE /rooms/{id}/people-here/{user}/hand HOLD_SESSION
            DELETE /rooms/{id}/people-here/{user}/microphone HOLD_SESSION
            DELETE /rooms/{id}/people-here/{user}/camera HOLD_SESSION
            DELETE /rooms/{id}/people-here/{user}/screen HOLD_SESSION
            DELETE /rooms/{id}/people-here/{user} HOLD_SESSION
            POST /rooms/{id}/session HOLD_SESSION
            DELETE /rooms/{id}/session HOLD_SESSION
            GET /rooms/{id}/{place:chat} SEE
            POST /rooms/{id}/{place:chat} TAKE_PART
            DELETE /rooms/{id}/{place:chat}/{message} MODERATE_CHAT
            POST /rooms/{id}/{place:chat}/{message}/pin MODERATE_CHAT
            DELETE /rooms/{id}/{place:chat}/{message}/pin MODERATE_CHAT
            POST /rooms/{id}/{place:chat}/{message}/like TAKE_PART
            DELETE /rooms/{id}/{place:chat}/{message}/like TAKE_PART
            POST /rooms/{id}/{place:chat}/clearance MODERATE_CHAT
            GET /rooms/{id}/{place:backchannel} BACKCHANNEL
            POST /rooms/{id}/{place:backchannel} BACKCHANNEL
            DELETE /rooms/{id}/{place:backchannel}/{message} MODERATE_CHAT
            POST /rooms/{id}/{place:backchannel}/{message}/pin MODERATE_CHAT
            DELETE /rooms/{id}/{place:backchannel}/{message}/pin MODERATE_CHAT
            POST /rooms/{id}/{place:backchannel}/{message}/like BACKCHANNEL
            DELETE /rooms/{id}/{place:backchannel}/{message}/like BACKCHANNEL
            POST /rooms/{id}/{place:backchannel}/clearance MODERATE_CHAT
            POST /rooms/{id}/chat/{message}/block MODERATE_CHAT
            DELETE /rooms/{id}/chat/blocks/{user} MODERATE_CHAT
            GET /rooms/{id}/questions SEE
            POST /rooms/{id}/questions TAKE_PART
            POST /rooms/{id}/questions/{question}/answer MODERATE_CHAT
            POST /rooms/{id}/questions/{question}/publication MODERATE_CHAT
            DELETE /rooms/{id}/questions/{question}/publication MODERATE_CHAT
            POST /rooms/{id}/questions/{question}/taker MODERATE_CHAT
            DELETE /rooms/{id}/questions/{question}/taker MODERATE_CHAT
            POST /rooms/{id}/questions/{question}/dismissal MODERATE_CHAT
            POST /rooms/{id}/questions/{question}/reopening MODERATE_CHAT
            GET /rooms/{id}/edit EDIT
            POST /rooms/{id}/edit EDIT
            GET /rooms/{id}/settings EDIT
            POST /rooms/{id}/settings EDIT
            POST /rooms/{id}/settings/choice EDIT
            GET /rooms/{id}/moderators EDIT
            GET /rooms/{id}/people EDIT
            POST /rooms/{id}/co-editors NAME_CO_EDITORS
            DELETE /rooms/{id}/co-editors/{user} NAME_CO_EDITORS
            GET /rooms/{id}/ownership TRANSFER_OWNERSHIP
            POST /rooms/{id}/ownership TRANSFER_OWNERSHIP
            POST /rooms/{id}/publication PUBLISH
            DELETE /rooms/{id}/publication PUBLISH
            GET /rooms/{id}/deletion DELETE
            POST /rooms/{id}/deletion DELETE
            DELETE /rooms/{id}/deletion DELETE
            GET /rooms/{id}/assets EDIT
            POST /rooms/{id}/assets/links EDIT
            POST /rooms/{id}/assets/files EDIT
            GET /rooms/{id}/assets/{number} EDIT
            PUT /rooms/{id}/assets/{number} EDIT
            DELETE /rooms/{id}/assets/{number} EDIT
            GET /rooms/{id}/assets/{number}/deletion EDIT
            GET /rooms/{id}/assets/{number}/content EDIT
            GET /rooms/{id}/thumbnail SEE
            GET /rooms/{id}/storyboard EDIT
            POST /rooms/{id}/storyboard EDIT
            GET /rooms/{id}/storyboard/new EDIT
            GET /rooms/{id}/storyboard/{number} EDIT
            POST /rooms/{id}/storyboard/{number} EDIT
            DELETE /rooms/{id}/storyboard/{number} EDIT
            POST /rooms/{id}/storyboard/{number}/position EDIT
            GET /rooms/{id}/interactions EDIT
            POST /rooms/{id}/interactions EDIT
            GET /rooms/{id}/interactions/new EDIT
            POST /rooms/{id}/interactions/option-rows EDIT
            GET /rooms/{id}/interactions/{number} EDIT
            POST /rooms/{id}/interactions/{number} EDIT
            POST /rooms/{id}/interactions/{number}/duplicates EDIT
            POST /rooms/{id}/interactions/{number}/deletion EDIT
            DELETE /rooms/{id}/interactions/{number}/deletion EDIT
            POST /rooms/{id}/interactions/{number}/opening MODERATE_CHAT
            POST /rooms/{id}/interactions/{number}/closure MODERATE_CHAT
            POST /rooms/{id}/interactions/{number}/sharing MODERATE_CHAT
            DELETE /rooms/{id}/interactions/{number}/sharing MODERATE_CHAT
            POST /rooms/{id}/interactions/{number}/answer TAKE_PART
            GET /rooms/{id}/live/interactions SEE
            POST /rooms/{id}/live/interactions MODERATE_CHAT
            GET /rooms/{id}/live/interactions/new MODERATE_CHAT
            POST /rooms/{id}/live/interactions/option-rows MODERATE_CHAT
            POST /rooms/{id}/live/interactions/{number}/deletion MODERATE_CHAT
            DELETE /rooms/{id}/live/interactions/{number}/deletion MODERATE_CHAT
            GET /rooms/{id}/clone CLONE
            POST /rooms/{id}/clone CLONE
            GET /clones/{id} OWN
            POST /clones/{id} OWN
            GET /clones/{id}/status OWN
            GET /clones/{id}/room OWN
            POST /clones/{id}/attempts OWN
            GET /notifications SIGNED_IN
            GET /notifications/banner SIGNED_IN
            GET /notifications/stream SIGNED_IN
            POST /notifications/receipt SIGNED_IN
            GET /notifications/preferences SIGNED_IN
            POST /notifications/preferences SIGNED_IN
            GET /notifications/{id} OWN
            POST /notifications/{id}/receipt OWN
            GET /admin OPERATOR
            GET /admin/login DOOR
            GET /admin/invitation DOOR
            POST /admin/invitation DOOR
            GET /admin/password OPERATOR
            POST /admin/password OPERATOR
            GET /admin/operators OPERATOR
            POST /admin/operators/invitations OPERATOR
            DELETE /admin/operators/invitations/{invitation} OPERATOR
            GET /admin/operators/{id}/removal OPERATOR
            DELETE /admin/operators/{id} OPERATOR
            GET /admin/registrations OPERATOR
            GET /admin/registrations/{registration} OPERATOR
            POST /admin/registrations/{registration}/activation OPERATOR
            DELETE /admin/registrations/{registration}/activation OPERATOR
            POST /admin/registrations/{registration}/deployments OPERATOR
            POST /admin/registrations/{registration}/deployments/{deployment}/approval OPERATOR
            DELETE /admin/registrations/{registration}/deployments/{deployment}/approval OPERATOR
            GET /admin/registrations/invitations OPERATOR
            POST /admin/registrations/invitations OPERATOR
            DELETE /admin/registrations/invitations/{link} OPERATOR
            GET /admin/registrations/new OPERATOR
            GET /admin/registrations/new/{product} OPERATOR
            POST /admin/registrations/new/{product} OPERATOR
            GET /admin/registrations/{registration}/endpoints OPERATOR
            POST /admin/registrations/{registration}/endpoints OPERATOR
            GET /admin/registrations/{registration}/policies OPERATOR
            POST /admin/registrations/{registration}/policies OPERATOR
            GET /admin/registrations/{registration}/roles OPERATOR
            POST /admin/registrations/{registration}/roles OPERATOR
            DELETE /admin/registrations/{registration}/roles OPERATOR
            GET /admin/registrations/{registration}/traces OPERATOR
            GET /admin/registrations/{registration}/traces/{code} OPERATOR
            GET /admin/registrations/{registration}/check OPERATOR
            POST /admin/registrations/{registration}/check OPERATOR
            GET /admin/traces OPERATOR
            GET /admin/traces/{code} OPERATOR
            GET /admin/keys OPERATOR
            GET /admin/keys/rotation OPERATOR
            POST /admin/keys/rotation OPERATOR
            GET /admin/jobs OPERATOR
            POST /admin/jobs/{id}/attempts OPERATOR
            GET /admin/storage OPERATOR
            """;

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

    /** @param consumes the form of the body, where a route is chosen by it */
    private record Route(String method, String pattern, List<MediaType> consumes) {

        String name() {
            return method + " " + pattern;
        }

        boolean changes() {
            return !method.equals("GET") && !method.equals("*");
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Campus campus;

    @Autowired
    Campus elsewhere;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final Map<String, String> rules = RULES.lines()
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(rule -> rule[0] + " " + rule[1], rule -> rule[2], (a, b) -> a, TreeMap::new));

    @Test
    void everyRouteHasItsRule() {
        assertThat(rules.keySet()).isEqualTo(routes().map(Route::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> routeAnswersEveryoneByTheRule() {
        return routes().map(route -> dynamicTest(route.name() + " " + route.consumes(), () -> {
            RouteWalk walk = new RouteWalk(campus, elsewhere, jdbc, mvc);
            take(route, walk, true);
            take(route, walk, false);
        }));
    }

    @TestFactory
    Stream<DynamicTest> changeWithoutTheFormsTokenIsRefused() {
        Place place = new RouteWalk(campus, elsewhere, jdbc, mvc).place(true);
        return routes().filter(Route::changes)
                .map(route -> dynamicTest(route.name() + " " + route.consumes(), () -> {
                    int status = ask(route, place, Asker.OWNER, false);
                    boolean open = rule(route).equals("OPEN");
                    assertThat(status == 403).isEqualTo(!open);
                }));
    }

    private void take(Route route, RouteWalk walk, boolean published) {
        Place place = walk.place(published);
        for (Asker asker : Asker.values()) {
            int expected = RouteWalk.expected(rule(route), asker, published);
            int status = ask(route, place, asker, true);
            var answer = assertThat(status).as("%s, published %s", asker, published);
            if (expected != RouteWalk.ALLOWED) {
                answer.isEqualTo(expected);
            } else {
                // An open address has nothing to hide: there, "not found" is an answer like others.
                boolean open = Set.of("OPEN", "DOOR").contains(rule(route));
                answer.isLessThan(open ? 600 : 500).isNotIn(open ? Set.of(401, 403) : REFUSALS);
                place = route.changes() ? walk.place(published) : place;
            }
        }
    }

    private int ask(Route route, Place place, Asker asker, boolean withToken) {
        var request = mvc.method(HttpMethod.valueOf(route.method().replace("*", "GET")))
                .uri(place.address(route.pattern()))
                .param("name", "Name")
                .param("title", "Title")
                .param("former", "page.txt")
                .param("version", "1")
                .param("kind", "TEXT")
                .param("type", "OPEN_ENDED")
                .param("prompt", "Why?")
                .param("newest", "0")
                .param("decision", "EMPTY")
                .param("newRoom", "Name")
                .param("visibility", "GUESTS")
                .param("user", place.other().toString())
                .param("from", place.owner().id().toString())
                .param("channel", place.channel().toString())
                .param("tab", "tab-of-nobody")
                .param("toTab", "tab-of-nobody")
                .param("to", place.other().toString())
                .param("signal", "{}")
                .param("requestKey", UUID.randomUUID().toString());
        if (!route.consumes().isEmpty()) {
            request.contentType(route.consumes().get(0)).content("x");
        }
        if (asker != Asker.NOBODY) {
            request.with(campus.as(place.people().get(asker))).with(it -> {
                if (!withToken) {
                    it.removeParameter("_csrf");
                }
                return it;
            });
        }
        return request.asyncExchange().getResponse().getStatus();
    }

    private String rule(Route route) {
        return rules.getOrDefault(route.name(), "missing");
    }

    private Stream<Route> routes() {
        return mapping.getHandlerMethods().keySet().stream().flatMap(RouteWalkTests::routes);
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        List<MediaType> consumes = List.copyOf(info.getConsumesCondition().getConsumableMediaTypes());
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("*")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Route(method, pattern, consumes)));
    }
}
