package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import demo.lms.Behaviour;
import java.time.Duration;
import java.time.Instant;
import org.anteroom.room.RoomAccess;
import org.anteroom.room.RoomPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.anteroom.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Courses that meet have their lists read more often than those that do not. */
class MeetingRostersTests extends RosterFixture {

    private static final Duration LATER = Duration.ofMinutes(6);

    @Autowired
    private MeetingRosters meetingRosters;

    @Autowired
    private RoomAccess access;

    private ChannelId channel;
    private long room;

    @BeforeEach
    void courseWithRoomWhoseListWasRead() {
        channel = channel();
        syncWell(channel);
        room = room(channel);
    }

    @AfterEach
    void end() {
        jdbc.sql("update room_session set ended_at = opened_at where room_id = ?")
                .param(room)
                .update();
    }

    @Test
    void listOfACourseThatMeetsIsReadSoonAndWhoWasRemovedIsOut() {
        UserId student = launch(sam, STUDENT).user();
        age(channel, Duration.ofDays(1));
        open(Duration.ofMinutes(20));
        lms.unenrol(course, sam);
        read(LATER);
        assertThat(isDue()).isTrue();

        syncWell(channel);
        assertThat(members(channel)).doesNotContainKey("Sam Student");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> access.require(student, new RoomId(room), RoomPermission.SEE))
                .hasMessageContaining("room " + room);
    }

    @Test
    void listThatWasJustReadWaitsForItsTime() {
        open(Duration.ofMinutes(20));
        read(Duration.ofMinutes(4));
        assertThat(isDue()).isFalse();
    }

    @Test
    void courseThatDoesNotMeetOrNoLongerIsLeftToItsPlan() {
        read(LATER);
        assertThat(isDue()).isFalse();
        open(Duration.ofMinutes(20));
        end();
        meetingRosters.bringForward();
        assertThat(isDue()).isFalse();
    }

    @Test
    void meetingThatNobodyEndedKeepsTheLmsBusyForNoLongerThanHalfADay() {
        open(Duration.ofHours(13));
        read(LATER);
        assertThat(isDue()).isFalse();
    }

    @Test
    void courseThatUsesTheRoomOfAnotherIsFollowed() {
        course = lms.addCourse("R-2", "Second section");
        lms.enrol(course, ada, demo.lms.Role.TEACHER);
        ChannelId second = inNewCourse();
        syncWell(second);
        jdbc.sql("""
                insert into room_share (room_id, channel_id, shared_by, created_at)
                select id, ?, owner_id, created_at from room where id = ?
                """).params(second.value(), room).update();
        open(Duration.ofMinutes(20));
        channel = second;
        read(LATER);
        assertThat(isDue()).isTrue();
    }

    @Test
    void listThatIsBeingReadOrCouldNotBeReadIsLeftAlone() {
        open(Duration.ofMinutes(20));
        read(LATER);
        rosters.claim(channel, Instant.now().plusSeconds(600));
        meetingRosters.bringForward();
        assertThat(isDue()).isFalse();

        lms.services().behave(Behaviour.BROKEN);
        assertThat(failure(channel)).isEqualTo("PLATFORM_ERROR");
        meetingRosters.bringForward();
        assertThat(isDue()).isFalse();
    }

    /** As if the list had been read that long ago. */
    private void read(Duration ago) {
        jdbc.sql("update roster set synced_at = ? where channel_id = ?")
                .params(Instant.now().minus(ago), channel.value())
                .update();
        meetingRosters.bringForward();
    }

    private void open(Duration ago) {
        Instant then = Instant.now().minus(ago);
        jdbc.sql("update room set open_since = ? where id = ?")
                .params(then, room)
                .update();
        jdbc.sql(
                        "insert into room_session (room_id, opened_at, opened_by) select id, ?, owner_id from room where id = ?")
                .params(then, room)
                .update();
    }

    private boolean isDue() {
        return jdbc.sql("select count(*) from roster where channel_id = ? and due_at <= ?")
                        .params(channel.value(), Instant.now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private long room(ChannelId of) {
        return jdbc.sql("select id from room where channel_id = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }
}
