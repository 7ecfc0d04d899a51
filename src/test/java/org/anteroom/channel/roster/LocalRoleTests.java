package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.anteroom.lti.Landing;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A role that a manager of the channel gave outlives what the LMS says, until the person is gone. */
class LocalRoleTests extends RosterFixture {

    @Autowired
    private MockMvcTester mvc;

    private ChannelId channel;
    private org.anteroom.Person teacher;

    @BeforeEach
    void aChannelWithItsTeacher() {
        Landing landing = launch(ada, TEACHER);
        channel = landing.channel();
        teacher = campus.person(landing.user(), "Ada");
        syncWell(channel);
    }

    @Test
    void roleSurvivesLaunchesAndReadingsAndCanBeTakenBack() {
        give(sam, "CONTRIBUTOR");
        assertThat(launch(sam, STUDENT).student()).isFalse();
        assertThat(members(channel)).containsEntry("Sam Student", "CONTRIBUTOR");
        age(channel, Duration.ofDays(8));
        syncWell(channel);
        assertThat(members(channel)).containsEntry("Sam Student", "CONTRIBUTOR");

        give(sam, "");
        assertThat(members(channel)).containsEntry("Sam Student", "MEMBER");
        assertThat(launch(sam, STUDENT).student()).isTrue();
    }

    @Test
    void lesserRoleHoldsWhenTheTeacherLaunchesAgain() {
        launch(tess, TEACHER);
        give(tess, "MEMBER");
        assertThat(launch(tess, TEACHER).student()).isTrue();
        syncWell(channel);
        assertThat(members(channel)).containsEntry("Tess Tutor", "MEMBER");
        assertThat(status("/channels/" + channel + "/manage/members", tess)).isEqualTo(403);
    }

    @Test
    void lmsIsFollowedUnderneath() {
        give(sam, "OBSERVER");
        launch(sam, TEACHER);
        assertThat(members(channel)).containsEntry("Sam Student", "OBSERVER");
        give(sam, "");
        assertThat(members(channel)).containsEntry("Sam Student", "MANAGER");
    }

    @Test
    void whoIsGoneFromTheCourseHasNothingLeftEvenAfterComingBack() {
        launch(sam, STUDENT);
        give(sam, "MANAGER");
        RoomId room = campus.room(channel, teacher).published().create();
        assertThat(status("/rooms/" + room + "/edit", sam)).isEqualTo(200);

        lms.unenrol(course, sam);
        syncWell(channel);
        assertThat(status("/rooms/" + room, sam)).isEqualTo(404);
        assertThat(status("/channels/" + channel, sam)).isEqualTo(404);

        lms.enrol(course, sam, demo.lms.Role.STUDENT);
        syncWell(channel);
        assertThat(members(channel)).containsEntry("Sam Student", "MEMBER");
    }

    private void give(demo.lms.Person person, String role) {
        assertThat(mvc.post()
                        .uri(
                                "/channels/{c}/manage/members/{u}/role",
                                channel,
                                here(person).id())
                        .param("role", role)
                        .with(campus.as(teacher)))
                .hasStatus(302);
    }

    private int status(String path, demo.lms.Person person) {
        return mvc.get()
                .uri(path)
                .with(campus.as(here(person)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private org.anteroom.Person here(demo.lms.Person person) {
        UserId id =
                new UserId(jdbc.sql("select id from user_account where registration_id = :registration and sub = :sub")
                        .param("registration", registration.id().value())
                        .param("sub", person.sub())
                        .query(Long.class)
                        .single());
        return campus.person(id, person.name());
    }
}
