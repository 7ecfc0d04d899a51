package org.anteroom.channel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import demo.lms.Services;
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
