package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import demo.lms.Role;
import demo.lms.Services;
import java.util.List;
import java.util.Map;
import org.anteroom.channel.Group;
import org.anteroom.channel.GroupSource;
import org.anteroom.channel.Groups;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups as Moodle's launches tell them, and as the Groups service does. */
class RosterGroupTests extends RosterFixture {

    @Autowired
    private Groups groups;

    @Test
    void launchTellsTheGroupsOfItsPersonWithoutTheirNames() {
        Services.Group lab = lms.services().group(course, "Lab A", sam, tess);
        ChannelId channel = launch(sam, STUDENT).channel();

        assertThat(groups.of(channel))
                .extracting(Group::source, Group::externalId, Group::name, Group::members)
                .containsExactly(tuple(GroupSource.LAUNCH, Long.toString(lab.id()), "", 1));
    }

    @Test
    void laterLaunchChangesTheGroupsAtOnce() {
        lms.services().group(course, "Lab A", sam);
        ChannelId channel = launch(sam, STUDENT).channel();
        lms.services().group(course, "Lab A");
        lms.services().group(course, "Lab B", sam);
        launch(sam, STUDENT);

        assertThat(groups.of(channel)).extracting(Group::members).containsExactlyInAnyOrder(0, 1);
        lms.services().group(course, "Lab B");
        launch(sam, STUDENT);
        assertThat(groups.of(channel)).extracting(Group::members).containsOnly(0);
    }

    @Test
    void readingOfAMoodlesRosterLeavesTheGroupsThatLaunchesTold() {
        lms.services().group(course, "Lab A", sam);
        ChannelId channel = launch(sam, STUDENT).channel();
        syncWell(channel);

        assertThat(groups.of(channel)).extracting(Group::members).containsExactly(1);
    }

    @Test
    void groupsServiceTellsNamesAndMembersOfEverybody() {
        lms.services().offerGroups();
        lms.services().group(course, "Lab A", sam, tess);
        lms.services().group(course, "Nobody's");
        ChannelId channel = channel();
        syncWell(channel);

        assertThat(groups.of(channel))
                .extracting(Group::source, Group::name, Group::members)
                .containsExactly(tuple(GroupSource.ROSTER, "Lab A", 2), tuple(GroupSource.ROSTER, "Nobody's", 0));
    }

    @Test
    void rosterIsAskedForGroupsWhereTheServiceIsOfferedAlone() {
        lms.services().alsoList(crowd(250));
        syncWell(channel());
        assertThat(lms.services().asked()).noneMatch(it -> it.contains("groups"));
        lms.services().offerGroups();
        course = lms.addCourse("R-2", "With groups");
        lms.enrol(course, ada, Role.TEACHER);
        syncWell(inNewCourse());
        assertThat(lms.services().asked().stream().filter(it -> it.contains("/memberships?")))
                .hasSize(4)
                .filteredOn(it -> it.contains("groups=true"))
                .hasSize(2);
    }

    /** Its list has them without being asked, and no service of groups beside it. */
    @Test
    void sakaiTellsNamesAndMembersOfGroupsInItsRoster() {
        lms.services()
                .alsoList(List.of(
                        sakai("eve", List.of("g1"), Map.of("g1", "Lab A")),
                        sakai("max", List.of("g1", "g2"), Map.of("g1", "Lab A", "g2", "Lab B")),
                        sakai("kim", List.of(), Map.of())));
        ChannelId channel = channel();
        syncWell(channel);
        assertThat(groups.of(channel))
                .extracting(Group::source, Group::externalId, Group::name, Group::members)
                .containsExactly(
                        tuple(GroupSource.ROSTER, "g1", "Lab A", 2), tuple(GroupSource.ROSTER, "g2", "Lab B", 1));
        lms.services()
                .alsoList(
                        List.of(sakai("eve", List.of("g1"), Map.of("g1", "Lab A")), sakai("max", List.of(), Map.of())));
        syncWell(channel);
        assertThat(groups.of(channel)).extracting(Group::name, Group::members).containsExactly(tuple("Lab A", 1));
    }

    private static Map<String, Object> sakai(String id, List<String> groups, Map<String, String> titles) {
        return Map.of(
                "user_id",
                "https://sakai.example/user/" + id,
                "status",
                "Active",
                "name",
                id,
                "roles",
                List.of("Learner"),
                "lti11_legacy_user_id",
                id,
                "group_enrollments",
                groups.stream().map(it -> Map.of("group_id", it)).toList(),
                "sakai_ext",
                Map.of(
                        "sakai_role",
                        "access",
                        "sakai_groups",
                        titles.entrySet().stream()
                                .map(it -> Map.of("id", it.getKey(), "title", it.getValue()))
                                .toList()));
    }

    @Test
    void groupThatALaunchToldGetsItsNameFromTheService() {
        lms.services().offerGroups();
        lms.services().group(course, "Lab A", sam);
        ChannelId channel = launch(sam, STUDENT).channel();
        assertThat(groups.of(channel)).extracting(Group::name).containsExactly("");
        syncWell(channel);

        assertThat(groups.of(channel)).extracting(Group::name).containsExactly("Lab A");
    }

    @Test
    void renamedLeftAndDeletedGroupsAreFollowed() {
        lms.services().offerGroups();
        Services.Group lab = lms.services().group(course, "Lab A", sam, tess);
        Services.Group other = lms.services().group(course, "Lab B", sam);
        ChannelId channel = channel();
        syncWell(channel);

        lms.services().group(course, "Lab A", tess);
        lms.services().removeGroup(other);
        syncWell(channel);
        assertThat(groups.of(channel)).extracting(Group::name, Group::members).containsExactly(tuple("Lab A", 1));

        lms.services().removeGroup(lab);
        syncWell(channel);
        assertThat(groups.of(channel)).isEmpty();
    }

    @Test
    void whoLeftTheCourseIsInNoGroup() {
        lms.services().offerGroups();
        lms.services().group(course, "Lab A", sam, tess);
        ChannelId channel = channel();
        syncWell(channel);
        lms.unenrol(course, sam);
        syncWell(channel);

        assertThat(groups.of(channel)).extracting(Group::members).containsExactly(1);
    }

    @Test
    void groupMadeHereStays() {
        lms.services().offerGroups();
        ChannelId channel = channel();
        jdbc.sql("""
                insert into channel_group (channel_id, source, name, created_at)
                values (:channel, 'MANUAL', 'Ours', current_timestamp)
                """).param("channel", channel.value()).update();
        syncWell(channel);

        assertThat(groups.of(channel)).extracting(Group::name).containsExactly("Ours");
    }
}
