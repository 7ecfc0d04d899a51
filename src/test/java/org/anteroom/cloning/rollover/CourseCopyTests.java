package org.anteroom.cloning.rollover;

import static org.anteroom.TestLaunch.STUDENT;
import static org.anteroom.TestLaunch.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.TestLaunch;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.content.ContentHandles;
import org.anteroom.lti.Landing;
import org.anteroom.lti.Launch;
import org.anteroom.lti.LaunchHandler;
import org.anteroom.platform.RegistrationPolicies;
import org.anteroom.platform.RegistrationPolicy;
import org.anteroom.platform.RegistrationPolicy.CourseCopy;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.Tokens;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every way in which an LMS brings the activities of one course into another. */
@AnteroomTest
class CourseCopyTests {

    @Autowired
    LaunchHandler handler;

    @Autowired
    ContentHandles handles;

    @Autowired
    RegistrationPolicies policies;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final String mark = Tokens.random(6);
    private ChannelId original;
    private Person ada;
    private RoomId cells;
    private RoomId genes;

    @BeforeEach
    void oldCourse() {
        Landing landing = open(TEACHER, "old", "", "first", "");
        original = landing.channel();
        // The same person as the launches sign in, with a browser.
        ada = campus.person("Ada");
        jdbc.sql("update user_account set sub = :sub where id = :id")
                .param("sub", "someone-else-" + mark)
                .param("id", landing.user().value())
                .update();
        jdbc.sql("update user_account set sub = :sub where id = :id")
                .param("sub", TEACHER + mark)
                .param("id", ada.id().value())
                .update();
        jdbc.sql("delete from resource_link where channel_id = ?")
                .param(original.value())
                .update();
        jdbc.sql("delete from room where channel_id = ?")
                .param(original.value())
                .update();
        campus.join(ada, original, ChannelRole.MANAGER);
        cells = campus.room(original, ada).named("Cells").published().create();
        genes = campus.room(original, ada).named("Genes").create();
    }

    private Landing open(String role, String course, String history, String link, String handle) {
        return open(role, course, history, new Launch.ResourceLink(link, "Activity"), Map.of("room", handle));
    }

    private Landing open(
            String role, String course, String history, Launch.ResourceLink link, Map<String, String> custom) {
        Map<String, String> told = new HashMap<>(custom);
        told.put("context_history", history.isEmpty() ? "" : history + mark);
        return handler.receive(TestLaunch.of(
                new TestLaunch.From(campus, role + mark, "Ada", role),
                new Launch.Context(course + mark, course, "Course " + course),
                link,
                told));
    }

    private String handle(RoomId room) {
        return handles.ofRoom(campus.registration(), original, room);
    }

    private MvcTestResult get(Person person, String path) {
        return mvc.get().uri(path).with(campus.as(person)).exchange();
    }

    private String follow(Person person, String path) {
        String next = get(person, path).getResponse().getRedirectedUrl();
        assertThat(next).as(path).isNotNull();
        return next.replaceFirst("\\?.*", "");
    }

    private int decide(String page, String decision, RoomId... chosen) {
        var request = mvc.post().uri(page + "/decision").with(campus.as(ada)).param("decision", decision);
        for (RoomId room : chosen) {
            request.param("room", room.toString());
        }
        return request.exchange().getResponse().getStatus();
    }

    /** The page that asks, as the first manager reaches it. */
    private String ask(String course, String history) {
        Landing landing = open(TEACHER, course, history, "cells", handle(cells));
        assertThat(landing.path()).contains("/activities/");
        String page = follow(ada, landing.path());
        assertThat(page).matches("/channels/\\d+/copies/\\d+");
        return page;
    }

    private String standIn(String page, RoomId room) {
        return jdbc.sql("select room_id from course_copy_room where copy_id = :copy and source_room_id = :room")
                .param("copy", page.replaceFirst(".*/", ""))
                .param("room", room.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void awaitClones(String page) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from course_copy where id = :id and finished_at is not null")
                                .param("id", page.replaceFirst(".*/", ""))
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private int rooms(ChannelId channel) {
        return jdbc.sql("select count(*) from room where channel_id = ?")
                .param(channel.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void firstManagerOfACopiedCourseIsAskedAndNothingIsSharedMeanwhile() {
        String page = ask("new", "old");
        assertThat(get(ada, page))
                .hasStatusOk()
                .bodyText()
                .contains("This course was copied", "Course old", "Rooms there: 2", "Cells", "Genes", "Start empty");
        assertThat(rooms(open(STUDENT, "new", "old", "genes", handle(genes)).channel()))
                .isZero();
    }

    @Test
    void studentWhoComesFirstWaitsAndFindsTheCloneAfterwards() {
        Landing student = open(STUDENT, "new", "old", "cells", handle(cells));
        Person sam = campus.member("Sam", student.channel());
        assertThat(get(sam, student.path())).hasStatusOk().bodyText().contains("Not set up yet");
        String page = ask("new", "old");
        assertThat(get(sam, page)).hasStatus(403);
        assertThat(decide(page, "CLONE", cells, genes)).isEqualTo(302);
        awaitClones(page);
        assertThat(follow(sam, student.path())).isEqualTo("/rooms/" + standIn(page, cells));
    }

    @Test
    void copiedLinksLeadToTheClones() {
        String page = ask("new", "old");
        decide(page, "CLONE", cells, genes);
        awaitClones(page);
        assertThat(open(TEACHER, "new", "old", "cells", handle(cells)).path())
                .isEqualTo("/rooms/" + standIn(page, cells));
        assertThat(open(TEACHER, "new", "old", "genes", handle(genes)).path())
                .isEqualTo("/rooms/" + standIn(page, genes));
        assertThat(standIn(page, cells)).isNotEqualTo(cells.toString());
        Map<String, Object> clone = jdbc.sql("select name, parent_id, published from room where id = ?")
                .param(standIn(page, cells))
                .query()
                .singleRow();
        assertThat(clone)
                .containsEntry("name", "Cells")
                .containsEntry("parent_id", cells.value())
                .containsEntry("published", false);
        assertThat(get(ada, page)).bodyText().contains("2 of 2 ready", "Publish all clones");
        assertThat(jdbc.sql("select kind from notification where user_id = ?")
                        .param(ada.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("course-copied");
        mvc.post().uri(page + "/publication").with(campus.as(ada)).exchange();
        assertThat(jdbc.sql("select published from room where id = ?")
                        .param(standIn(page, cells))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void pageLeadsFromTheQuestionToPublishedClones() throws IOException {
        String page = ask("new", "old");
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage asked = browser.getPage("http://localhost" + page);
            assertThat(asked.<HtmlInput>querySelector("input[name=room]").isChecked())
                    .isTrue();
            HtmlPage running = button(asked, "Clone the ticked rooms").click();
            assertThat(running.getUrl().getPath()).isEqualTo(page);
            awaitClones(page);
            HtmlPage ready = browser.getPage("http://localhost" + page);
            HtmlPage published = button(ready, "Publish all clones").click();
            assertThat(published.getUrl().getPath()).isEqualTo(page);
            assertThat(published.asNormalizedText())
                    .contains("The clones are published")
                    .doesNotContain("Only you see the clones", "Publish all clones");
        }
        assertThat(jdbc.sql("select published from room where id = ?")
                        .param(standIn(page, genes))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static HtmlButton button(HtmlPage page, String text) {
        return page.getBody().getElementsByTagName("button").stream()
                .map(HtmlButton.class::cast)
                .filter(button -> button.asNormalizedText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void someRoomsCanBePickedAndTheRestLater() {
        String page = ask("new", "old");
        decide(page, "CLONE", cells);
        awaitClones(page);
        assertThat(standIn(page, genes)).isNull();
        Landing other = open(TEACHER, "new", "old", "genes", handle(genes));
        assertThat(get(ada, other.path())).hasStatusOk().bodyText().contains("Begin with an empty room");
        decide(page, "CLONE", cells, genes);
        awaitClones(page);
        assertThat(rooms(other.channel())).isEqualTo(2);
        assertThat(follow(ada, other.path())).isEqualTo("/rooms/" + standIn(page, genes));
    }

    @Test
    void secondDecisionAtTheSameTimeMakesNoSecondClones() {
        String page = ask("new", "old");
        decide(page, "CLONE", cells, genes);
        decide(page, "CLONE", cells, genes);
        awaitClones(page);
        assertThat(rooms(open(TEACHER, "new", "old", "cells", handle(cells)).channel()))
                .isEqualTo(2);
    }

    @Test
    void startEmptyGivesTheFirstTeacherANewRoom() {
        String page = ask("new", "old");
        decide(page, "EMPTY");
        Landing landing = open(TEACHER, "new", "old", "cells", handle(cells));
        assertThat(landing.path()).startsWith("/rooms/").isNotEqualTo("/rooms/" + cells);
        assertThat(rooms(landing.channel())).isEqualTo(1);
        assertThat(open(STUDENT, "new", "old", "cells", handle(cells)).path()).isEqualTo(landing.path());
    }

    @Test
    void copiedLinkToTheCoursesPageAsksAndLeadsToThePageOfTheNewCourse() {
        String handle = handles.ofChannel(campus.registration(), original);
        Landing landing = open(TEACHER, "new", "old", "page", handle);
        String page = follow(ada, landing.path());
        assertThat(page).matches("/channels/\\d+/copies/\\d+");
        decide(page, "CLONE", cells);
        awaitClones(page);
        Landing student = open(STUDENT, "new", "old", "page", handle);
        Person sam = campus.member("Sam", student.channel());
        assertThat(student.channel()).isNotEqualTo(original);
        assertThat(follow(sam, student.path())).isEqualTo("/channels/" + student.channel());
    }

    @Test
    void sharedRoomOpensToTheNewCourseAndStaysItsOwners() {
        String page = ask("new", "old");
        Landing student = open(STUDENT, "new", "old", "cells", handle(cells));
        Person sam = campus.member("Sam", student.channel());
        Person tom = campus.manager("Tom", student.channel());
        assertThat(get(sam, "/rooms/" + cells)).hasStatus(404);
        decide(page, "SHARE", cells);
        assertThat(follow(sam, student.path())).isEqualTo("/rooms/" + cells);
        assertThat(get(sam, "/rooms/" + cells)).hasStatusOk();
        assertThat(get(sam, "/rooms/" + genes)).hasStatus(404);
        assertThat(get(tom, "/rooms/" + cells)).hasStatusOk();
        assertThat(get(tom, "/rooms/" + cells + "/edit")).hasStatus(403);
        assertThat(get(sam, "/channels/" + student.channel())).bodyText().contains("Cells");
        assertThat(rooms(student.channel())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CLONE, 2", "SHARE, 0", "EMPTY, 1"})
    void registrationCanDecideWithoutAsking(String policy, int expected) {
        policies.save(campus.registration(), new RegistrationPolicy(CourseCopy.valueOf(policy), 30, List.of(), true));
        Landing student = open(STUDENT, "new", "old", "cells", handle(cells));
        assertThat(rooms(student.channel())).isZero();
        open(TEACHER, "new", "old", "cells", handle(cells));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(open(STUDENT, "new", "old", "cells", handle(cells))
                                .path())
                        .startsWith("/rooms/"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rooms(student.channel())).isEqualTo(expected));
    }

    @Test
    void importIntoACourseOfItsOwnAsksToo() {
        open(TEACHER, "existing", "", "its own", "");
        String page = ask("existing", "");
        assertThat(get(ada, page)).bodyText().contains("Activities of another course were imported");
        decide(page, "CLONE", cells);
        awaitClones(page);
        assertThat(open(STUDENT, "existing", "", "cells", handle(cells)).path())
                .isEqualTo("/rooms/" + standIn(page, cells));
    }

    @Test
    void duplicateInTheSameCourseSharesTheRoomUntilItGetsItsOwn() {
        open(TEACHER, "old", "", "one", handle(cells));
        open(TEACHER, "old", "", "two", handle(cells));
        assertThat(get(ada, "/rooms/" + cells)).bodyText().contains("2 activities", "Make this a room of its own");
        long second = jdbc.sql("select id from resource_link where channel_id = ? and resource_link_id = 'two'")
                .param(original.value())
                .query(Long.class)
                .single();
        mvc.post()
                .uri("/channels/{c}/activities/{a}/clone", original, second)
                .with(campus.as(ada))
                .exchange();
        assertThat(open(TEACHER, "old", "", "one", handle(cells)).path()).isEqualTo("/rooms/" + cells);
        assertThat(open(TEACHER, "old", "", "two", handle(cells)).path()).isNotEqualTo("/rooms/" + cells);
    }

    @Test
    void copyOfACopyTakesTheRoomsOfTheLastCourse() {
        String page = ask("second", "old");
        decide(page, "CLONE", cells, genes);
        awaitClones(page);
        Landing third = open(TEACHER, "third", "second" + mark + ",old", "cells", handle(cells));
        String next = follow(ada, third.path());
        assertThat(get(ada, next)).bodyText().contains("Course second");
        RoomId clone = new RoomId(Long.parseLong(standIn(page, cells)));
        decide(next, "CLONE", clone);
        awaitClones(next);
        assertThat(open(TEACHER, "third", "second" + mark + ",old", "cells", handle(cells))
                        .path())
                .isEqualTo("/rooms/" + standIn(next, clone));
    }

    @Test
    void roomsOfOthersStayOutOfReachAndAreCounted() {
        Person otto = campus.person("Otto");
        campus.join(otto, original, ChannelRole.CONTRIBUTOR);
        RoomId hidden = campus.room(original, otto).named("Otto's draft").create();
        String page = ask("new", "old");
        assertThat(get(ada, page))
                .bodyText()
                .doesNotContain("Otto")
                .contains("cannot open, and so cannot take along: 1");
        decide(page, "CLONE", hidden);
        assertThat(standIn(page, hidden)).isNull();
    }

    @Test
    void teacherWithoutRightsOnTheOriginalTakesNothing() {
        String page = ask("new", "old");
        Person nora = campus.manager(
                "Nora", open(STUDENT, "new", "old", "x", handle(cells)).channel());
        assertThat(get(nora, page)).bodyText().doesNotContain("Cells").contains("take along: 2");
        mvc.post()
                .uri(page + "/decision")
                .with(campus.as(nora))
                .param("decision", "CLONE")
                .param("room", cells.toString())
                .exchange();
        assertThat(standIn(page, cells)).isNull();
    }

    @Test
    void originalThatWasDeletedIsSaid() {
        jdbc.sql("update room set deleted_at = created_at where id = ?")
                .param(cells.value())
                .update();
        Landing landing = open(TEACHER, "new", "old", "cells", handle(cells));
        assertThat(get(ada, landing.path())).hasStatusOk().bodyText().contains("it was deleted");
    }

    @Test
    void failedRoomIsNamedAndCanBeTriedAgain() {
        String page = ask("new", "old");
        decide(page, "CLONE", cells, genes);
        awaitClones(page);
        fail("clone-failed", genes);
        assertThat(get(ada, page)).bodyText().contains("Rooms that could not be copied: 1", "Retry");
        retry(ada, page);
        await().atMost(Duration.ofSeconds(30)).until(() -> standIn(page, genes) != null);
        assertThat(get(ada, page)).bodyText().contains("2 of 2 ready");
    }

    /** Moodle does not say which activity was copied: the name must do. */
    @ParameterizedTest
    @CsvSource({"Lab talk, ''", "Renamed, 'earlier,lab'"})
    void activityWithoutASelectionIsKnownByItsHistoryOrItsName(String title, String history) {
        String mine = open(TEACHER, "old", "", new Launch.ResourceLink("lab", "Lab talk"), Map.of())
                .path();
        RoomId talk = new RoomId(Long.parseLong(mine.replaceAll("\\D", "")));
        jdbc.sql("update room set owner_id = ? where id = ?")
                .params(ada.id().value(), talk.value())
                .update();
        Launch.ResourceLink copied = new Launch.ResourceLink("lab2", title);
        Map<String, String> custom = history.isEmpty() ? Map.of() : Map.of("link_history", history);
        Landing asked = open(TEACHER, "new", "old", copied, custom);
        String page = follow(ada, asked.path());
        assertThat(rooms(asked.channel())).isZero();
        decide(page, "CLONE", talk);
        awaitClones(page);
        assertThat(open(STUDENT, "new", "old", copied, custom).path()).isEqualTo("/rooms/" + standIn(page, talk));
    }

    @Test
    void activityWithoutASelectionBeginsAnewWhereNothingTellsOfAnother() {
        open(TEACHER, "old", "", new Launch.ResourceLink("lab", "Lab talk"), Map.of());
        for (Launch.ResourceLink link :
                List.of(new Launch.ResourceLink("other", "Another name"), new Launch.ResourceLink("untitled", null))) {
            assertThat(open(TEACHER, "new", "old", link, Map.of()).path()).startsWith("/rooms/");
        }
        Launch.ResourceLink same = new Launch.ResourceLink("same", "Lab talk");
        assertThat(open(TEACHER, "unrelated", "", same, Map.of()).path()).startsWith("/rooms/");
        open(TEACHER, "old", "", new Launch.ResourceLink("lab3", "Lab talk"), Map.of());
        assertThat(open(TEACHER, "new", "old", same, Map.of()).path()).startsWith("/rooms/");
    }

    /** Custom parameters may be a teacher's: who was never in a course learns nothing of it by naming it. */
    @Test
    void historyOfACourseThatThePersonDoesNotKnowTellsNothing() {
        open(TEACHER, "old", "", new Launch.ResourceLink("lab", "Lab talk"), Map.of());
        jdbc.sql("delete from membership where channel_id = ? and user_id = ?")
                .params(original.value(), ada.id().value())
                .update();
        campus.manager("Who knows it", original);
        Landing landing =
                open(TEACHER, "new", "old", new Launch.ResourceLink("x", "Lab talk"), Map.of("link_history", "lab"));
        assertThat(landing.path()).startsWith("/rooms/");
        assertThat(jdbc.sql("select count(*) from course_copy where channel_id = ?")
                        .param(landing.channel().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anyManagerCanTryAgainWhatFailedForAnother() {
        String page = ask("new", "old");
        decide(page, "CLONE", cells, genes);
        awaitClones(page);
        fail("source-denied");
        ChannelId here = open(STUDENT, "new", "old", "x", handle(cells)).channel();
        // Nora cannot even see the originals: it goes on in Ada's name, whose rights are asked.
        Person nora = campus.manager("Nora", here);
        assertThat(get(nora, page)).bodyText().doesNotContain("Genes").contains("could not be copied: 2", "Retry");
        assertThat(retry(nora, page)).isEqualTo(302);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> standIn(page, genes) != null && standIn(page, cells) != null);
        assertThat(owner(standIn(page, genes))).isEqualTo(ada.id().value());

        // Otto teaches in both courses: he takes over from Ada, who has left.
        fail("source-denied");
        Person otto = campus.manager("Otto", here);
        campus.join(otto, original, ChannelRole.MANAGER);
        jdbc.sql("delete from membership where user_id = ?")
                .param(ada.id().value())
                .update();
        jdbc.sql("update room set owner_id = ?, published = true where channel_id = ?")
                .params(otto.id().value(), original.value())
                .update();
        assertThat(retry(otto, page)).isEqualTo(302);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> standIn(page, genes) != null && standIn(page, cells) != null);
        assertThat(owner(standIn(page, genes))).isEqualTo(otto.id().value());
        Person sam = campus.member("Sam", here);
        assertThat(retry(sam, page)).isEqualTo(403);
    }

    @Test
    void originalThatIsDeletedWhileItWaitsIsSaidAndTheOthersAreThere() {
        String page = ask("new", "old");
        decide(page, "CLONE", cells, genes);
        awaitClones(page);
        fail("source-deleted", genes);
        jdbc.sql("update room set deleted_at = created_at where id = ?")
                .param(genes.value())
                .update();
        assertThat(get(ada, page))
                .bodyText()
                .contains("1 of 1 ready", "deleted before they could be copied: 1")
                .doesNotContain("Retry");
        assertThat(open(TEACHER, "new", "old", "cells", handle(cells)).path())
                .isEqualTo("/rooms/" + standIn(page, cells));
    }

    @Test
    void cloneStandsForAnOriginalThatWasDeletedLater() {
        String page = ask("new", "old");
        decide(page, "CLONE", cells);
        awaitClones(page);
        jdbc.sql("update room set deleted_at = created_at where id = ?")
                .param(cells.value())
                .update();
        assertThat(open(TEACHER, "new", "old", "another link", handle(cells)).path())
                .isEqualTo("/rooms/" + standIn(page, cells));
    }

    private void fail(String code) {
        fail(code, cells);
        fail(code, genes);
    }

    /** As if the job had ended so. */
    private void fail(String code, RoomId source) {
        jdbc.sql("update course_copy_room set room_id = null where source_room_id = ?")
                .param(source.value())
                .update();
        jdbc.sql("update clone_job set state = 'FAILED', failure_code = ?, room_id = null where source_id = ?")
                .params(code, source.value())
                .update();
    }

    private int retry(Person person, String page) {
        return mvc.post()
                .uri(page + "/attempts")
                .with(campus.as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private long owner(String room) {
        return jdbc.sql("select owner_id from room where id = ?")
                .param(room)
                .query(Long.class)
                .single();
    }
}
