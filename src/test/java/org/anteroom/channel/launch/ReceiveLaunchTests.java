package org.anteroom.channel.launch;

import static org.anteroom.TestLaunch.STUDENT;
import static org.anteroom.TestLaunch.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.TestLaunch;
import org.anteroom.lti.Landing;
import org.anteroom.lti.Launch;
import org.anteroom.lti.Launch.Context;
import org.anteroom.lti.Launch.ResourceLink;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.shared.Tokens;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnteroomTest
class ReceiveLaunchTests {

    private static final String ASSISTANT =
            "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant";

    /** As Moodle sends it. */
    private static final String ADMINISTRATOR =
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator " + TEACHER
                    + " http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator";

    @Autowired
    private LaunchHandler handler;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Campus campus;

    private final String course = Tokens.random(6);

    @Test
    void firstTeacherGetsPublishedRoomWithTheActivitysTitle() {
        Landing landing = handler.receive(launch("ada", TEACHER, "Weekly meeting"));

        Map<String, Object> room = room(landing);
        assertThat(room.get("name")).isEqualTo("Weekly meeting");
        assertThat(room.get("published")).isEqualTo(true);
        assertThat(room.get("owner_id")).isEqualTo(landing.user().value());
    }

    @Test
    void secondTeacherLandsInTheSameRoom() {
        Landing first = handler.receive(launch("ada", TEACHER, "Weekly meeting"));
        Landing second = handler.receive(launch("grace", TEACHER, "Weekly meeting"));

        assertThat(second.path()).isEqualTo(first.path()).startsWith("/rooms/");
        assertThat(second.user()).isNotEqualTo(first.user());
    }

    @Test
    void studentsAndAssistantsWhoAreFirstWait() {
        assertThat(handler.receive(launch("sam", STUDENT, "Weekly meeting")).path())
                .contains("/activities/");
        assertThat(handler.receive(launch("tess", ASSISTANT, "Weekly meeting")).path())
                .contains("/activities/");
    }

    @Test
    void administratorWhoOnlyLooksOwnsNothing() throws IOException {
        Landing landing = handler.receive(launch("root", ADMINISTRATOR, "Weekly meeting"));
        assertThat(landing.path()).contains("/activities/");
        Person root = campus.administrator(campus.person(landing.user(), "Root"));
        try (WebClient browser = campus.browser(root)) {
            HtmlPage waiting = browser.getPage("http://localhost" + landing.path());
            assertThat(waiting.asNormalizedText()).contains("Not set up yet", "The first teacher of this course");
            HtmlPage room =
                    waiting.<HtmlButton>querySelector("main form button").click();
            assertThat(room.getTitleText()).isEqualTo("Weekly meeting");
            assertThat(room.asNormalizedText()).contains("root").doesNotContain("Not published");
        }
    }

    @Test
    void teacherWhoComesAfterTheAdministratorOwnsTheRoom() {
        handler.receive(launch("root", ADMINISTRATOR, "Weekly meeting"));
        Landing teacher = handler.receive(launch("ada", TEACHER, "Weekly meeting"));
        assertThat(room(teacher).get("owner_id")).isEqualTo(teacher.user().value());
        assertThat(handler.receive(launch("root", ADMINISTRATOR, "Weekly meeting"))
                        .path())
                .isEqualTo(teacher.path());
    }

    @Test
    void landingTellsWhoIsHereAsStudent() {
        assertThat(handler.receive(launch("ada", TEACHER, "Weekly meeting")).student())
                .isFalse();
        assertThat(handler.receive(launch("tess", ASSISTANT, "Weekly meeting")).student())
                .isFalse();
        assertThat(handler.receive(launch("ada", STUDENT, "Weekly meeting")).student())
                .isTrue();
    }

    @Test
    void studentLandsInTheRoomOnceItIsThere() {
        Landing teacher = handler.receive(launch("ada", TEACHER, "Weekly meeting"));
        assertThat(handler.receive(launch("sam", STUDENT, "Weekly meeting")).path())
                .isEqualTo(teacher.path());
    }

    @Test
    void launchWithoutContextLeadsToOnesOwnRooms() {
        Launch launch = launch("ada", TEACHER, "Weekly meeting");
        Launch bare = new Launch(
                launch.registration(),
                launch.deployment(),
                launch.messageType(),
                launch.sub(),
                launch.name(),
                launch.email(),
                launch.roles(),
                null,
                launch.resourceLink(),
                Map.of(),
                null,
                null,
                launch.targetLinkUri(),
                launch.services(),
                null);

        Landing landing = handler.receive(bare);

        assertThat(landing.path()).isEqualTo("/rooms");
        assertThat(landing.channel()).isNull();
    }

    @Test
    void laterLaunchReplacesNamesTitlesAndRole() {
        handler.receive(launch("ada", TEACHER, "Weekly meeting"));
        Launch later = launch("ada", STUDENT, "Weekly meeting", "Ada King", "Cells, second edition");

        Landing landing = handler.receive(later);

        assertThat(landing.userName()).isEqualTo("Ada King");
        assertThat(jdbc.sql("""
                select concat(c.title, '/', m.role) from membership m join channel c on c.id = m.channel_id
                where m.user_id = :user""")
                        .param("user", landing.user().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Cells, second edition/MEMBER");
    }

    @Test
    void overlongTitleIsShortenedRatherThanRefused() {
        Landing landing = handler.receive(launch("ada", TEACHER, "🧬".repeat(300)));
        assertThat(room(landing).get("name")).isEqualTo("🧬".repeat(255));
    }

    @Test
    void wholeCourseArrivingAtOnceMakesOneChannelAndOneRoom() throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(16);
        List<Callable<Landing>> launches = IntStream.range(0, 48)
                .mapToObj(i -> (Callable<Landing>)
                        () -> handler.receive(launch("user" + i, i % 4 == 0 ? TEACHER : STUDENT, "Weekly meeting")))
                .toList();
        List<Landing> landings = browsers.invokeAll(launches).stream()
                .map(ReceiveLaunchTests::result)
                .toList();
        browsers.shutdown();

        assertThat(landings.stream().map(Landing::channel).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(landings.stream().map(Landing::user).collect(Collectors.toSet()))
                .hasSize(48);
        assertThat(landings.stream()
                        .map(Landing::path)
                        .filter(path -> path.startsWith("/rooms/"))
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }

    private static Landing result(java.util.concurrent.Future<Landing> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private Map<String, Object> room(Landing landing) {
        return jdbc.sql("select * from room where id = :id")
                .param("id", Long.valueOf(landing.path().substring("/rooms/".length())))
                .query()
                .singleRow();
    }

    private Launch launch(String sub, String role, String activity) {
        return launch(sub, role, activity, sub, "Cells");
    }

    private Launch launch(String sub, String role, @Nullable String activity, String name, String title) {
        return TestLaunch.of(
                new TestLaunch.From(campus, sub, name, role),
                new Context(course, "BIO1", title),
                new ResourceLink("link-1", activity),
                Map.of());
    }
}
