package org.anteroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A teacher who switched her role in the LMS sees what students see, as long as that visit lasts. */
@AnteroomTest
class StudentVisitTests {

    private static final String WHY = "You are here as a student";

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private ChannelId biology;
    private Person ada;
    private Person asStudent;

    @BeforeEach
    void course() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        asStudent = campus.visiting(ada, biology, true);
    }

    @Test
    void ownerSeesWhatStudentsSeeAndReadsWhy() {
        RoomId room = campus.room(biology, ada).named("Cells").published().create();
        assertThat(get(asStudent, "/rooms/" + room))
                .hasStatusOk()
                .bodyText()
                .contains("Cells", WHY)
                .doesNotContain("More actions", "Storyboard");
        Stream.of("/edit", "/assets", "/storyboard", "/interactions", "/people", "/settings", "/clone", "/deletion")
                .forEach(page -> assertThat(get(asStudent, "/rooms/" + room + page))
                        .as(page)
                        .hasStatus(403));
        assertThat(get(asStudent, "/channels/" + biology))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("New room", "role=\"switch\"", "More actions");
        assertThat(get(asStudent, "/rooms")).bodyText().contains("Cells").doesNotContain("More actions");
    }

    @Test
    void nothingChangesInHerOtherVisitsAndCourses() {
        RoomId room = campus.room(biology, ada).create();
        ChannelId physics = campus.channel("Physics");
        RoomId other = campus.room(physics, ada).named("Atoms").create();

        assertThat(get(ada, "/rooms/" + room + "/edit")).hasStatusOk();
        assertThat(get(campus.visiting(ada, biology, false), "/rooms/" + room + "/edit"))
                .hasStatusOk();
        assertThat(get(asStudent, "/rooms/" + other + "/edit")).hasStatusOk();
        assertThat(get(asStudent, "/rooms/" + other)).bodyText().doesNotContain(WHY);
    }

    @Test
    void unpublishedRoomOfHersIsHiddenAndSheReadsWhy() {
        RoomId room = campus.room(biology, ada).named("Cells").create();
        showInActivity(biology, room);
        assertThat(get(asStudent, "/rooms/" + room))
                .hasStatus(404)
                .bodyText()
                .contains(WHY, "not published")
                .doesNotContain("Cells");
        assertThat(get(asStudent, "/rooms")).bodyText().doesNotContain("Cells");
    }

    @Test
    void roomOfAnotherCourseThatIsUsedHereIsLimitedToo() {
        ChannelId physics = campus.channel("Physics");
        RoomId room = campus.room(physics, campus.join(ada, physics, org.anteroom.channel.ChannelRole.MANAGER))
                .published()
                .create();
        share(room, biology);
        assertThat(get(asStudent, "/rooms/" + room))
                .hasStatusOk()
                .bodyText()
                .contains(WHY)
                .doesNotContain("More actions");
        assertThat(get(asStudent, "/rooms/" + room + "/edit")).hasStatus(403);
    }

    @Test
    void coEditorByNameStaysOneBecauseStudentsMayBe() {
        Person sam = campus.visiting(campus.member("Sam", biology), biology, true);
        RoomId room = campus.room(biology, ada).coEditedBy(sam).create();
        assertThat(get(sam, "/rooms/" + room + "/edit")).hasStatusOk();
    }

    @Test
    void studentsReadNothingOfRoles() {
        RoomId room = campus.room(biology, ada).published().create();
        Person sam = campus.visiting(campus.member("Sam", biology), biology, true);
        assertThat(get(sam, "/rooms/" + room)).hasStatusOk().bodyText().doesNotContain(WHY);
    }

    @Test
    void membersOfCourseThatBorrowsRoomFindNoLinkToWhereItIsAtHome() {
        ChannelId physics = campus.channel("Physics");
        RoomId room = campus.room(physics, campus.manager("Otto", physics))
                .published()
                .create();
        share(room, biology);
        Person sam = campus.member("Sam", biology);
        assertThat(get(sam, "/rooms/" + room))
                .hasStatusOk()
                .bodyText()
                .contains("Physics")
                .doesNotContain("/channels/" + physics);
        assertThat(get(campus.member("Pia", physics), "/rooms/" + room))
                .bodyText()
                .contains("/channels/" + physics);
    }

    private void showInActivity(ChannelId channel, RoomId room) {
        jdbc.sql(
                        "insert into resource_link (channel_id, resource_link_id, room_id, created_at) values (?, 'a', ?, now())")
                .params(channel.value(), room.value())
                .update();
    }

    private void share(RoomId room, ChannelId channel) {
        jdbc.sql("insert into room_share (room_id, channel_id, shared_by, created_at) values (?, ?, ?, now())")
                .params(room.value(), channel.value(), ada.id().value())
                .update();
        jdbc.sql("update room set granted = true where id = ?")
                .param(room.value())
                .update();
    }

    private MvcTestResult get(Person person, String path) {
        return mvc.get().uri(path).with(campus.as(person)).exchange();
    }
}
