package org.anteroom.channel.launch;

import static org.anteroom.TestLaunch.STUDENT;
import static org.anteroom.TestLaunch.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.TestLaunch;
import org.anteroom.channel.content.ContentHandles;
import org.anteroom.lti.Landing;
import org.anteroom.lti.Launch;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the handle that a platform keeps for an activity leads to, and what not. */
@AnteroomTest
class ContentKeyTests {

    @Autowired
    LaunchHandler handler;

    @Autowired
    ContentHandles handles;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final String course = Tokens.random(6);
    private ChannelId channel;
    private Person ada;

    @BeforeEach
    void openCourse() {
        Landing first = handler.receive(launch(campus.registration(), TEACHER, "other-link", Map.of()));
        channel = first.channel();
        ada = campus.manager("Ada", channel);
    }

    private Launch launch(RegistrationId registration, String role, String link, Map<String, String> custom) {
        String sub = role.equals(TEACHER) ? "teacher" : "student";
        return TestLaunch.of(
                new TestLaunch.From(registration, campus.deployment(), sub, "Somebody", role),
                new Launch.Context(course, "BIO", "Biology"),
                new Launch.ResourceLink(link, "Activity"),
                custom);
    }

    private Landing open(String role, String link, String handle) {
        return handler.receive(launch(campus.registration(), role, link, Map.of("room", handle)));
    }

    private RoomId room(String name) {
        return campus.room(channel, ada).named(name).published().create();
    }

    private String handle(RoomId room) {
        return handles.ofRoom(campus.registration(), channel, room);
    }

    @Test
    void handleHasOnlyWhatPlatformsKeepAsItIs() {
        assertThat(handle(room("Cells"))).matches("[A-Za-z0-9_.-]{40,200}");
    }

    @Test
    void activityShowsTheSelectedRoomToTeacherAndStudent() {
        RoomId room = room("Cells");
        assertThat(open(STUDENT, "link", handle(room)).path()).isEqualTo("/rooms/" + room);
        assertThat(open(TEACHER, "link", handle(room)).path()).isEqualTo("/rooms/" + room);
    }

    @Test
    void activityFollowsANewSelectionAndNotTheFirstOpening() {
        String firstRoom = handler.receive(launch(campus.registration(), TEACHER, "link", Map.of()))
                .path();
        RoomId one = room("One");
        RoomId two = room("Two");
        assertThat(firstRoom).startsWith("/rooms/").isNotEqualTo("/rooms/" + one);
        assertThat(open(STUDENT, "link", handle(one)).path()).isEqualTo("/rooms/" + one);
        assertThat(open(STUDENT, "link", handle(two)).path()).isEqualTo("/rooms/" + two);
        // Whoever empties the field in the platform does not lose the room.
        assertThat(handler.receive(launch(campus.registration(), STUDENT, "link", Map.of()))
                        .path())
                .isEqualTo("/rooms/" + two);
    }

    @Test
    void channelPageCanBeWhatAnActivityShows() {
        String handle = handles.ofChannel(campus.registration(), channel);
        assertThat(open(STUDENT, "link", handle).path()).isEqualTo("/channels/" + channel);
        assertThat(open(TEACHER, "link", handle).path()).isEqualTo("/channels/" + channel);
    }

    @Test
    void forgedOrTruncatedHandleOpensNothingAndLeavesANote() throws Exception {
        String genuine = handle(room("Cells"));
        RoomId other = room("Other");
        for (String forged : List.of(
                genuine.substring(0, genuine.length() - 1),
                genuine.replaceFirst("room\\.\\d+", "room." + other),
                "room." + other,
                "room." + other + "." + channel + "." + campus.registration() + ".",
                "x".repeat(5000),
                ".",
                "å")) {
            Landing landing = open(TEACHER, "forged", forged);
            assertThat(landing.path()).as(forged).contains("/activities/");
            assertThat(landing.note()).contains("not sealed");
        }
        assertThat(page(ada, open(TEACHER, "forged", "x"))).contains("is not here", "Begin with an empty room");
        assertThat(page(campus.member("Sam", channel), open(STUDENT, "forged", "x")))
                .contains("Not set up yet")
                .doesNotContain("Begin with");
    }

    @Test
    void handleOfAnotherRegistrationOpensNothing() {
        String foreign = handles.ofRoom(new RegistrationId(campus.registration().value() + 1), channel, room("Cells"));
        Landing landing = open(TEACHER, "foreign", foreign);
        assertThat(landing.path()).contains("/activities/");
        assertThat(landing.note()).contains("another registration");
    }

    @Test
    void deletedRoomIsSaidAndTheTeacherCanBeginAnew() throws Exception {
        RoomId deleted =
                campus.room(channel, ada).published().deletedAt(Instant.now()).create();
        Landing landing = open(TEACHER, "deleted", handle(deleted));
        assertThat(page(ada, landing)).contains("it was deleted");
        var begun =
                mvc.post().uri(landing.path() + "/room").with(campus.as(ada)).exchange();
        assertThat(begun.getResponse().getStatus()).isEqualTo(302);
        assertThat(open(STUDENT, "deleted", handle(deleted)).path()).startsWith("/rooms/");
    }

    @Test
    void handleDoesNotOpenAnUnpublishedRoomOfSomebodyElse() {
        RoomId hidden = campus.room(channel, ada).create();
        Landing landing = open(STUDENT, "hidden", handle(hidden));
        Person sam = campus.member("Sam", channel);
        assertThat(mvc.get().uri(landing.path()).with(campus.as(sam))).hasStatus(404);
    }

    private String page(Person person, Landing landing) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(landing.path())
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
