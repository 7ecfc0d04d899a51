package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import demo.lms.Role;
import demo.lms.Services.Group;
import java.time.Duration;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group of the LMS moderates a room: its changes there become rights here, and open pages hear of them. */
class GroupRightsTests extends RosterFixture {

    @Autowired
    RoomAccess access;

    private ChannelId channel;
    private RoomId room;
    private UserId student;

    @BeforeEach
    void roomOfTutors() {
        lms.services().offerGroups();
        lms.services().group(course, "Tutors");
        channel = channel();
        syncWell(channel);
        student = user("Sam Student");
        room = new RoomId(jdbc.sql("select id from room where channel_id = ?")
                .param(channel.value())
                .query(Long.class)
                .single());
        jdbc.sql("""
                insert into room_group_grant (room_id, group_id, role)
                select ?, id, 'ROOM_MODERATOR' from channel_group where channel_id = ? and name = 'Tutors'
                """).params(room.value(), channel.value()).update();
        jdbc.sql("update room set granted = true where id = ?")
                .param(room.value())
                .update();
    }

    @Test
    void whoJoinsTheGroupModeratesAndWhoLeavesItDoesNot() {
        assertThat(moderates()).isFalse();
        lms.services().group(course, "Tutors", sam);
        syncWell(channel);
        assertThat(moderates()).isTrue();
        lms.services().group(course, "Tutors");
        syncWell(channel);
        assertThat(moderates()).isFalse();
    }

    @Test
    void groupThatTheLmsDeletesLeavesNoRight() {
        Group tutors = lms.services().group(course, "Tutors", sam);
        syncWell(channel);
        lms.services().removeGroup(tutors);
        syncWell(channel);
        assertThat(moderates()).isFalse();
        assertThat(jdbc.sql("select count(*) from room_group_grant where room_id = ?")
                        .param(room.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoLeavesTheCourseLosesTheRightOfTheGroup() {
        lms.services().group(course, "Tutors", sam);
        syncWell(channel);
        age(channel, Duration.ofDays(1));
        lms.unenrol(course, sam);
        syncWell(channel);
        assertThat(access.require(user("Ada Byron"), room, RoomPermission.EDIT)).isNotNull();
        assertThat(jdbc.sql("select count(*) from membership where user_id = ?")
                        .param(student.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from group_member where user_id = ?")
                        .param(student.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void openPagesHearOncePerPartOfTheRosterAndOnlyOfChanges() {
        int before = told();
        syncWell(channel);
        assertThat(told()).isEqualTo(before);
        for (int i = 0; i < 30; i++) {
            lms.enrol(course, lms.addPerson("new" + i, "New", "Person " + i, "en"), Role.STUDENT);
        }
        lms.services().group(course, "Tutors", sam, tess);
        syncWell(channel);
        assertThat(told()).isBetween(before + 1, before + 3);
        int after = told();
        syncWell(channel);
        assertThat(told()).isEqualTo(after);
    }

    @Test
    void launchThatTellsOtherGroupsOrAnotherRoleIsHeardAndAnyOtherIsNot() {
        launch(sam, STUDENT);
        int before = told();
        launch(sam, STUDENT);
        assertThat(told()).isEqualTo(before);
        launch(sam, TEACHER);
        assertThat(told()).isEqualTo(before + 1);
        lms.services().group(course, "Tutors", sam);
        launch(sam, TEACHER);
        assertThat(told()).isEqualTo(before + 2);
    }

    private boolean moderates() {
        return access.require(student, room, RoomPermission.SEE).may(RoomPermission.HOLD_SESSION);
    }

    private int told() {
        return jdbc.sql("select count(*) from room_event where room_id = ? and topic = 'rights'")
                .param(room.value())
                .query(Integer.class)
                .single();
    }

    private UserId user(String name) {
        return new UserId(jdbc.sql("select id from user_account where registration_id = ? and name = ?")
                .params(registration.id().value(), name)
                .query(Long.class)
                .single());
    }
}
