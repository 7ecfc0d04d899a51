package org.anteroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.NewRoom;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who moderates by being in a group, cell by cell, and for how long. */
@AnteroomTest
class GroupModeratorTests {

    @Autowired
    Campus campus;

    @Autowired
    AccessibleRooms rooms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private ChannelId biology;
    private Person ada;
    private Person sam;

    @BeforeEach
    void course() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        sam = campus.member("Sam", biology);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            permission,         manager, contributor, roomByName, roomByGroup, chatByName, chatByGroup, both, member, observer
            SEE,                yes,     yes,         yes,        yes,         yes,        yes,         yes,  yes,    yes
            EDIT,               yes,     yes,         no,         no,          no,         no,          no,   no,     no
            CLONE,              yes,     yes,         no,         no,          no,         no,          no,   no,     no
            PUBLISH,            yes,     no,          no,         no,          no,         no,          no,   no,     no
            DELETE,             yes,     no,          no,         no,          no,         no,          no,   no,     no
            NAME_CO_EDITORS,    yes,     no,          no,         no,          no,         no,          no,   no,     no
            TRANSFER_OWNERSHIP, yes,     no,          no,         no,          no,         no,          no,   no,     no
            HOLD_SESSION,       yes,     yes,         yes,        yes,         no,         no,          yes,  no,     no
            MODERATE_CHAT,      yes,     yes,         no,         no,          yes,        yes,         yes,  no,     no
            BACKCHANNEL,        yes,     yes,         yes,        yes,         yes,        yes,         yes,  no,     no
            TAKE_PART,          yes,     yes,         yes,        yes,         yes,        yes,         yes,  yes,    no
            """)
    void everyCellOfTheTableHoldsForPeopleAndGroups(
            RoomPermission permission,
            String manager,
            String contributor,
            String roomByName,
            String roomByGroup,
            String chatByName,
            String chatByGroup,
            String both,
            String member,
            String observer) {
        for (boolean meeting : new boolean[] {false, true}) {
            Person max = campus.member("Max", biology);
            Person chloe = campus.member("Chloe", biology);
            Person gus = campus.member("Gus", biology);
            Person gina = campus.member("Gina", biology);
            Person bo = campus.member("Bo", biology);
            RoomId room = campus.room(biology, ada)
                    .published()
                    .moderatedBy(max)
                    .withChatModeratedBy(chloe)
                    .moderatedByGroup(campus.group(biology, "Tutors", gus, bo))
                    .withChatModeratedByGroup(campus.group(biology, "Hosts", gina, bo))
                    .create();
            if (meeting) {
                campus.meetingRoom(biology, room);
            }
            String ofChannel = meeting && RoomPolicy.isUpToChannel(permission) ? "no" : manager;
            assertThat(may(campus.manager("Otto", biology), room, permission)).isEqualTo(ofChannel);
            assertThat(may(ada, room, permission)).isEqualTo(ofChannel);
            assertThat(may(campus.contributor("Cora", biology), room, permission))
                    .isEqualTo(contributor);
            assertThat(may(max, room, permission)).isEqualTo(roomByName);
            assertThat(may(gus, room, permission)).isEqualTo(roomByGroup);
            assertThat(may(chloe, room, permission)).isEqualTo(chatByName);
            assertThat(may(gina, room, permission)).isEqualTo(chatByGroup);
            assertThat(may(bo, room, permission)).isEqualTo(both);
            assertThat(may(sam, room, permission)).isEqualTo(member);
            assertThat(may(campus.observer("Olga", biology), room, permission)).isEqualTo(observer);
            assertThat(may(campus.person("Eve"), room, permission)).isEqualTo("no");
        }
    }

    @Test
    void unpublishedRoomDoesNotKnowModeratorsByGroup() {
        RoomId room = campus.room(biology, ada)
                .moderatedByGroup(campus.group(biology, "Tutors", sam))
                .create();
        for (RoomPermission permission : RoomPermission.values()) {
            assertThat(may(sam, room, permission)).as("%s", permission).isEqualTo("no");
        }
        assertThat(isVisible(sam, room)).isFalse();
    }

    @Test
    void rightsComeAndGoWithTheMembershipOfTheGroup() {
        long tutors = campus.group(biology, "Tutors");
        RoomId room = moderatedBy(tutors);
        assertThat(may(sam, room, RoomPermission.HOLD_SESSION)).isEqualTo("no");
        campus.enrol(tutors, sam);
        assertThat(may(sam, room, RoomPermission.HOLD_SESSION)).isEqualTo("yes");
        campus.dismiss(tutors, sam);
        assertThat(may(sam, room, RoomPermission.HOLD_SESSION)).isEqualTo("no");
    }

    @Test
    void rightsEndWithTheMembershipOfTheChannelAndWithItsTrust() {
        RoomId room = moderatedBy(campus.group(biology, "Tutors", sam));
        Instant old = clock.instant().minus(Duration.ofDays(8));
        campus.join(sam, biology, ChannelRole.MEMBER, old);
        assertThat(grants(sam, room)).isEmpty();
        assertThat(isVisible(sam, room)).isFalse();

        campus.join(sam, biology, ChannelRole.MEMBER);
        assertThat(grants(sam, room)).containsExactly(RoomRole.ROOM_MODERATOR);
        jdbc.sql("delete from membership where user_id = ?")
                .param(sam.id().value())
                .update();
        assertThat(grants(sam, room)).isEmpty();
        assertThat(isVisible(sam, room)).isFalse();
    }

    @Test
    void deletedGroupLeavesNothing() {
        long tutors = campus.group(biology, "Tutors", sam);
        RoomId room = moderatedBy(tutors);
        jdbc.sql("delete from channel_group where id = ?").param(tutors).update();
        assertThat(grants(sam, room)).isEmpty();
        assertThat(jdbc.sql("select count(*) from room_group_grant where room_id = ?")
                        .param(room.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void groupOfOneRoomGivesNothingInAnother() {
        moderatedBy(campus.group(biology, "Tutors", sam));
        RoomId other = campus.room(biology, ada).published().create();
        assertThat(grants(sam, other)).isEmpty();
    }

    @Test
    void memberOfManyGroupsHasWhatTheyGiveTogether() {
        NewRoom room = campus.room(biology, ada).published();
        for (int i = 0; i < 120; i++) {
            long group = campus.group(biology, "Group " + i, sam);
            room.moderatedByGroup(group).withChatModeratedByGroup(group);
        }
        assertThat(grants(sam, room.create()))
                .containsExactlyInAnyOrder(RoomRole.ROOM_MODERATOR, RoomRole.CHAT_MODERATOR);
    }

    @Test
    void whatAGroupGivesStaysOnAVisitAsStudentAndAPreviewHasNothing() {
        Person pat = campus.contributor("Pat", biology);
        RoomId room = moderatedBy(campus.group(biology, "Tutors", pat, sam));
        Person asStudent = campus.visiting(pat, biology, true);
        assertThat(may(asStudent, room, RoomPermission.HOLD_SESSION)).isEqualTo("yes");
        assertThat(may(asStudent, room, RoomPermission.EDIT)).isEqualTo("no");

        jdbc.sql("update membership set preview = true where user_id = ?")
                .param(sam.id().value())
                .update();
        assertThat(may(sam, room, RoomPermission.HOLD_SESSION)).isEqualTo("no");
        assertThat(may(sam, room, RoomPermission.TAKE_PART)).isEqualTo("yes");
    }

    @Test
    void whoSwitchedTheMeetingRoomOnHasWhatManagersHaveAndNoLonger() {
        RoomId room = campus.meetingRoom(
                biology, campus.room(biology, ada).published().create());
        assertThat(may(ada, room, RoomPermission.HOLD_SESSION)).isEqualTo("yes");
        jdbc.sql("delete from membership where user_id = ?")
                .param(ada.id().value())
                .update();
        for (RoomPermission permission : RoomPermission.values()) {
            assertThat(may(ada, room, permission)).as("%s", permission).isEqualTo("no");
        }
        assertThat(isVisible(ada, room)).isFalse();
    }

    @Test
    void meetingRoomStandsInNoList() {
        RoomId room = campus.meetingRoom(
                biology, campus.room(biology, ada).published().create());
        RoomId other = campus.room(biology, ada).published().create();
        List<RoomId> listed = new ArrayList<>();
        rooms.select(sam.visit(), "where r.channel_id = :c and " + AccessibleRooms.LISTED, Map.of("c", biology.value()))
                .forEach(it -> listed.add(it.room().id()));
        assertThat(listed).containsExactly(other);
        assertThat(isVisible(sam, room)).isTrue();
    }

    private RoomId moderatedBy(long group) {
        return campus.room(biology, ada).published().moderatedByGroup(group).create();
    }

    private Set<RoomRole> grants(Person person, RoomId room) {
        Set<RoomRole> all = EnumSet.noneOf(RoomRole.class);
        all.addAll(one(person, room).standing().grants());
        return all;
    }

    private String may(Person person, RoomId room, RoomPermission permission) {
        return one(person, room).may(permission) ? "yes" : "no";
    }

    private boolean isVisible(Person person, RoomId room) {
        String one = "where r.id = :room and " + AccessibleRooms.VISIBLE;
        return !rooms.select(person.visit(), one, Map.of("room", room.value())).isEmpty();
    }

    private AccessibleRoom one(Person person, RoomId room) {
        return rooms.select(person.visit(), "where r.id = :room", Map.of("room", room.value()))
                .get(0);
    }
}
